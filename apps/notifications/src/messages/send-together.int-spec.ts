import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually, freshClinic, freshId, saidBy } from '@stillwater/testing';
import { NotificationsFixture } from '../notifications.fixture.js';
import type { ClaimedMessage } from './claim-due-messages.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.set('2026-03-10T15:00:00.000Z');
});

afterAll(() => fixture?.stop());

const query = <R extends Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<R[]> =>
  fixture.service.db.query<R>(sql, values);

const sendAll = (clinic: string, claimed: readonly ClaimedMessage[]): Promise<void> =>
  fixture.sending.sendAll(clinic, claimed, new AbortController().signal);

const statesOf = async (clinic: string): Promise<string[]> =>
  (await fixture.messages(clinic)).map(({ channel, state, reason }) => `${channel} ${state} ${reason ?? ''}`.trim());

describe('messages of one clinic', () => {
  it('are looked at and settled together, and each keeps its own cause', async () => {
    const clinic = await fixture.clinic();
    await fixture.reminders(clinic, 30, { as: 'text' });
    const caused = await query<{ id: string; cause: string }>(
      `update message set causation_id = subject_id where clinic_id = $1 returning id, causation_id as cause`,
      [clinic],
    );
    const causeOf = new Map(caused.map(({ id, cause }) => [id, cause]));
    await sendAll(clinic, await fixture.claims.claim(100, []));
    expect(new Set(await statesOf(clinic))).toEqual(new Set(['sms sent']));
    expect(new Set(fixture.carrier.texts.map(({ messageId }) => messageId)).size).toBe(30);
    const said = await saidBy(fixture.service.db, clinic);
    expect(said).toHaveLength(30);
    for (const { aggregateId, envelope } of said)
      expect(envelope).toMatchObject({ correlationid: aggregateId, causationid: causeOf.get(aggregateId) });
    const [audited] = await query<{ rows: number; objects: number; transactions: number }>(
      `select count(*)::int as rows, count(distinct object_id)::int as objects, count(distinct xid)::int as transactions
         from audit_entry where clinic_id = $1 and action = 'send-message'`,
      [clinic],
    );
    expect(audited).toMatchObject({ rows: 30, objects: 30 });
    expect(audited!.transactions).toBeLessThan(10);
  });

  it('ask no owner for more at once than it takes', async () => {
    const clinic = await fixture.clinic();
    await fixture.reminders(clinic, 60, { as: 'text' });
    const ask = fixture.addresses.ask.bind(fixture.addresses);
    let [asked, most] = [0, 0];
    const counted = jest.spyOn(fixture.addresses, 'ask').mockImplementation(async (command, data, options) => {
      most = Math.max(most, (asked += 1));
      await new Promise((resolve) => setImmediate(resolve));
      asked -= 1;
      return (await ask(command, data, options)) as never;
    });
    await sendAll(clinic, await fixture.claims.claim(100, []));
    counted.mockRestore();
    expect(fixture.carrier.texts).toHaveLength(60);
    expect(most).toBeLessThanOrEqual(48);
    expect(most).toBeGreaterThan(10);
  });

  it('are settled without the one whose outcome can not be written', async () => {
    const clinic = await fixture.clinic();
    await fixture.reminders(clinic, 9, { as: 'text' });
    const claimed = await fixture.claims.claim(100, []);
    await query(`create or replace function refuse_poison() returns trigger language plpgsql as
                   $$ begin raise exception 'poison'; end $$`);
    await query(`create trigger refuse_poison before insert on message_log for each row
                   when (new.message_id = '${claimed[4]!.id}') execute function refuse_poison()`);
    await sendAll(clinic, claimed);
    await query(`drop trigger refuse_poison on message_log`);
    expect((await statesOf(clinic)).toSorted()).toEqual(['sms sending', ...Array<string>(8).fill('sms sent')]);
  });

  it('are sent without the one that was planned by another release', async () => {
    const clinic = await fixture.clinic();
    await fixture.reminders(clinic, 4, { as: 'text' });
    await query(
      `update message set flow_version = 99 where clinic_id = $1 and id = (select min(id::text)::uuid from message where clinic_id = $1)`,
      [clinic],
    );
    await sendAll(clinic, await fixture.claims.claim(100, []));
    expect((await statesOf(clinic)).toSorted()).toEqual(['sms sending', 'sms sent', 'sms sent', 'sms sent']);
  });

  it('to one person go one after the other: the second text of a day goes by mail', async () => {
    const clinic = await fixture.clinic();
    const personId = freshId();
    await fixture.reminders(clinic, 3, { as: 'text', personId });
    await sendAll(clinic, await fixture.claims.claim(100, []));
    expect(fixture.carrier.texts).toHaveLength(1);
    expect((await statesOf(clinic)).filter((state) => state.startsWith('sms')).toSorted()).toEqual([
      'sms sent',
      'sms suppressed daily_cap',
      'sms suppressed daily_cap',
    ]);
  });

  it('to one person in the hands of two senders: one of them waits', async () => {
    const clinic = await fixture.clinic();
    await fixture.reminders(clinic, 2, { as: 'text', personId: freshId() });
    const [first] = await fixture.claims.claim(1, []);
    const [second] = await fixture.claims.claim(1, []);
    await sendAll(clinic, [second!]);
    expect(fixture.carrier.texts).toEqual([]);
    await sendAll(clinic, [first!]);
    expect(fixture.carrier.texts.map(({ messageId }) => messageId)).toEqual([first!.id]);
    expect((await statesOf(clinic)).toSorted()).toEqual(['sms pending', 'sms sent']);
  });

  it('that have waited for their turn until their lease is nearly over are given back', async () => {
    const clinic = await fixture.clinic();
    await fixture.reminders(clinic, 2, { as: 'text' });
    const claimed = await fixture.claims.claim(100, []);
    fixture.service.clock.move({ seconds: 40 });
    await sendAll(clinic, claimed);
    expect(fixture.carrier.texts).toEqual([]);
    expect((await fixture.messages(clinic)).map(({ attempts }) => attempts)).toEqual([0, 0]);
    await fixture.sendDue();
    expect(fixture.carrier.texts).toHaveLength(2);
  });
});

describe('a claim', () => {
  it('takes no more of a clinic than its share, what it has in hand included', async () => {
    const [flood, other] = [freshClinic(), freshClinic()];
    await fixture.reminders(flood, 20, { as: 'text' });
    await fixture.reminders(other, 2, { as: 'text' });
    const room = { limit: 100, share: 8 };
    const claimed = await fixture.claims.claimShares({ ...room, inHandOf: new Map([[flood, 3]]) }, []);
    const of = (clinic: string): number => claimed.filter(({ clinicId }) => clinicId === clinic).length;
    expect([of(flood), of(other)]).toEqual([5, 2]);
    expect(await fixture.claims.claimShares({ ...room, inHandOf: new Map([[flood, 9]]) }, [])).toEqual([]);
  });

  it('finds the clinic that has little due behind the flood of another', async () => {
    const [flood, other] = [freshClinic(), freshClinic()];
    await fixture.reminders(flood, 1_100, { as: 'text' });
    fixture.service.clock.move({ seconds: 1 });
    await fixture.reminders(other, 3, { as: 'text' });
    const claimed = await fixture.claims.claimShares({ limit: 100, share: 50, inHandOf: new Map() }, []);
    const of = (clinic: string): number => claimed.filter(({ clinicId }) => clinicId === clinic).length;
    expect([of(flood), of(other)]).toEqual([50, 3]);
  });

  it('by many workers at once takes nothing twice', async () => {
    const clinics = [freshClinic(), freshClinic()];
    for (const clinic of clinics) await fixture.reminders(clinic, 50, { as: 'text' });
    const claims = await Promise.all(Array.from({ length: 8 }, () => fixture.claims.claim(20, [])));
    const ids = claims.flat().map(({ id }) => id);
    expect(ids).toHaveLength(100);
    expect(new Set(ids).size).toBe(100);
  });
});

describe('what comes in place of a message', () => {
  it('is looked for as soon as that is settled, and not after one that has arrived', async () => {
    const [clinic, personId] = [await fixture.clinic(), freshId()];
    await fixture.reminders(clinic, 2, { as: 'text', personId });
    const again = jest.fn();
    const hands = { admit: () => true, letGo: () => {}, again };
    const claimed = await fixture.claims.claim(100, []);
    for (const [index, message] of claimed.entries()) {
      await fixture.sending.sendAll(clinic, [message], new AbortController().signal, hands);
      expect(again).toHaveBeenCalledTimes(index);
    }
    expect(await statesOf(clinic)).toContain('email pending');
  });
});

describe('a carrier that hangs', () => {
  it('for everybody leaves room for the other channel, and what it has no room for is given back', async () => {
    const clinic = await fixture.clinic();
    await fixture.reminders(clinic, 4, { as: 'text' });
    const hands = { admit: (_id: string, channel: string) => channel !== 'sms', letGo: () => {}, again: () => {} };
    const claimed = await fixture.claims.claim(100, []);
    await fixture.sending.sendAll(clinic, claimed, new AbortController().signal, hands);
    expect(new Set(await statesOf(clinic))).toEqual(new Set(['sms pending']));
    expect((await fixture.messages(clinic)).map(({ attempts }) => attempts)).toEqual([0, 0, 0, 0]);
  });

  it('for one clinic stops neither the others nor the mails', async () => {
    const [hanging, other] = [await fixture.clinic({ senderName: 'Elm Office' }), await fixture.clinic()];
    fixture.service.clock.set('2026-03-10T15:00:00.000Z');
    fixture.carrier.hangsOn = ({ text }) => text.includes('Elm Office');
    // Fewer than a clinic may have in hand: behind more of them its own mail would wait for the carrier's deadline.
    await fixture.reminders(hanging, 150, { as: 'text' });
    await fixture.reminders(other, 60, { as: 'text' });
    await fixture.received(hanging, fixture.inquiry());
    await fixture.lifecycle.start();
    await eventually(() => expect(fixture.carrier.texts).toHaveLength(60));
    await eventually(() => expect(fixture.sink.mails).toHaveLength(1));
    expect(new Set(await statesOf(hanging))).toContain('sms sending');
    fixture.carrier.release();
    await eventually(() => expect(fixture.carrier.texts).toHaveLength(210));
  });
});
