import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StuckChoice } from '@stillwater/contracts';
import { expectNothingHappened, freshClinic, scopeFor, staff } from '@stillwater/testing';
import { avery, NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

beforeEach(() => fixture.startAfresh());

afterAll(() => fixture?.stop());

const intake = (clinic: string) => scopeFor(clinic, staff('intake'), 'redrive');
const redriveAll = (clinic: string, choice: StuckChoice, scope = intake(clinic)) =>
  fixture.redrivingAll.redrive(choice, scope);
const redrive = (clinic: string, messageId: string) => fixture.redriving.redrive({ messageId }, intake(clinic));
const stuck = async (clinic: string, filter = {}) =>
  (await fixture.messageLog.list({ stuck: true, limit: 100, ...filter }, intake(clinic))).items;

/** Reminders for as many people, none of whom may be written to: two messages each reached nobody. */
async function withoutConsent(clinic: string, people: number): Promise<void> {
  fixture.addresses.answer = { allowed: false, refusal: 'no_consent', language: 'en' };
  await fixture.reminders(clinic, people, { as: 'text' });
  while ((await fixture.sendDue()).length > 0);
  fixture.addresses.answer = avery;
}

describe('what reached nobody', () => {
  it('is found by its cause, channel, flow and age, and not when another channel reached the person', async () => {
    const clinic = await fixture.clinic();
    await withoutConsent(clinic, 1);
    fixture.carrier.next = { kind: 'no_carrier' };
    await fixture.reminders(clinic, 1, { as: 'text' });
    await fixture.sendDue();
    await fixture.sendDue();
    expect(fixture.sink.mails).toHaveLength(1);
    expect(await stuck(clinic)).toMatchObject([
      { channel: 'email', reason: 'no_consent' },
      { channel: 'sms', reason: 'no_consent' },
    ]);
    const now = fixture.service.clock.now().toISOString();
    expect(await stuck(clinic, { cause: 'no_consent', channel: 'sms', rule: 'N12' })).toHaveLength(1);
    expect(await stuck(clinic, { cause: 'no_carrier' })).toEqual([]);
    expect(await stuck(clinic, { plannedBeforeAt: now, cause: 'no_consent' })).toEqual([]);
    expect(await stuck(clinic, { plannedFromAt: now, cause: 'no_consent' })).toHaveLength(2);
    expect(await stuck(freshClinic())).toEqual([]);
  });

  it('is tried anew together when the cause is mended: each person gets one message', async () => {
    const clinic = await fixture.clinic();
    await withoutConsent(clinic, 3);
    const { items } = await redriveAll(clinic, { cause: 'no_consent' });
    expect(items.map(({ refusal }) => refusal ?? 'redriven').toSorted()).toEqual([
      ...Array.from({ length: 3 }, () => 'reached_otherwise'),
      ...Array.from({ length: 3 }, () => 'redriven'),
    ]);
    await fixture.sendDue();
    expect(fixture.carrier.texts.length + fixture.sink.mails.length).toBe(3);
    expect(await stuck(clinic)).toEqual([]);
    expect((await redriveAll(clinic, { cause: 'no_consent' })).items).toEqual([]);
    expect(await fixture.sendDue()).toEqual([]);
  });

  it('is tried anew once by two people at the same moment, also by two channels', async () => {
    const clinic = await fixture.clinic();
    await withoutConsent(clinic, 4);
    await Promise.all([
      redriveAll(clinic, { cause: 'no_consent', channel: 'sms' }),
      redriveAll(clinic, { cause: 'no_consent', channel: 'email' }),
      redriveAll(clinic, { cause: 'no_consent' }),
    ]);
    await fixture.sendDue();
    expect(fixture.carrier.texts.length + fixture.sink.mails.length).toBe(4);
  });

  it('is told of in the audit, one by one, and answers a second time as the first', async () => {
    const clinic = await fixture.clinic();
    await withoutConsent(clinic, 1);
    const idempotency = { route: 'redrive-messages', key: 'key-1', fingerprint: 'same' };
    const scope = { ...intake(clinic), idempotency };
    const first = await redriveAll(clinic, { cause: 'no_consent' }, scope);
    expect(await redriveAll(clinic, { cause: 'no_consent' }, { ...scope, idempotency: { ...idempotency } })).toEqual(
      first,
    );
    const audited = await fixture.service.db.query(
      `select object_type as type, count(*)::int as rows from audit_entry
        where clinic_id = $1 and action = 'redrive' group by 1 order by 1`,
      [clinic],
    );
    expect(audited).toEqual([
      { type: 'message', rows: 2 },
      { type: 'stored-answer', rows: 1 },
    ]);
  });

  it('is answered for a hundred at a time, the latest first, with a place to go on from', async () => {
    const clinic = await fixture.clinic();
    await withoutConsent(clinic, 51);
    const first = await redriveAll(clinic, { cause: 'no_consent' });
    expect(first.items).toHaveLength(100);
    const second = await redriveAll(clinic, { cause: 'no_consent', cursor: first.nextCursor! });
    const ids = [...first.items, ...second.items].map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(second.nextCursor).toBeUndefined();
    await fixture.sendDue();
    expect(await stuck(clinic)).toEqual([]);
    const planned = await fixture.messages(clinic);
    expect(planned.filter(({ state }) => state === 'sent')).toHaveLength(51);
  });

  it.each([
    ['too late', 'message.too_late', () => fixture.service.clock.move({ minutes: 91 })],
    ['not stuck any more', 'message.not_stuck', (clinic: string, id: string) => redrive(clinic, id)],
  ] as const)('is refused, and nothing happens, when it is %s', async (_, code, meanwhile) => {
    const clinic = await fixture.clinic();
    fixture.carrier.next = { kind: 'refused', failure: 'never', reason: 'sms_21211' };
    await fixture.reminders(clinic, 1, { as: 'text' });
    fixture.sink.troubles.push({ code: 550, at: 'recipient' });
    await fixture.sendDue();
    await fixture.sendDue();
    const { id } = (await fixture.messages(clinic, 'N12'))[0]!;
    await meanwhile(clinic, id);
    await expectNothingHappened(fixture.service.db, () => expect(redrive(clinic, id)).rejects.toMatchObject({ code }));
  });

  it('is refused when another channel has reached the person, and when the visit is off', async () => {
    const clinic = await fixture.clinic();
    fixture.carrier.next = { kind: 'refused', failure: 'never', reason: 'sms_21211' };
    await fixture.reminders(clinic, 1, { as: 'text' });
    await fixture.sendDue();
    const [text] = await fixture.messages(clinic, 'N12');
    await expect(redrive(clinic, text!.id)).rejects.toMatchObject({ code: 'message.reached_otherwise' });
    fixture.sink.troubles.push({ code: 550, at: 'recipient' });
    await fixture.sendDue();
    await fixture.service.db.query(`update appointment_copy set cancelled_version = 2 where clinic_id = $1`, [clinic]);
    await expect(redrive(clinic, text!.id)).rejects.toMatchObject({ code: 'message.not_wanted' });
  });

  it('is no work for who only reads, and leaves other clinics alone', async () => {
    const clinic = await fixture.clinic();
    await withoutConsent(clinic, 1);
    await expectNothingHappened(fixture.service.db, async () => {
      await expect(
        redriveAll(clinic, { cause: 'no_consent' }, scopeFor(clinic, staff('auditor'), 'redrive')),
      ).rejects.toMatchObject({ code: 'message.denied' });
    });
    expect((await redriveAll(freshClinic(), { cause: 'no_consent' })).items).toEqual([]);
    expect(await stuck(clinic)).toHaveLength(2);
  });
});

describe('what is tried anew and refused again', () => {
  const refused = { kind: 'refused', failure: 'never', reason: 'sms_21211' } as const;

  /** Neither the text nor the mail could be delivered; staff have the text tried anew. */
  async function redrivenText(clinic: string): Promise<string> {
    fixture.carrier.next = refused;
    await fixture.reminders(clinic, 1, { as: 'text' });
    fixture.sink.troubles.push({ code: 550, at: 'recipient' });
    await fixture.sendDue();
    await fixture.sendDue();
    const text = (await fixture.messages(clinic, 'N12')).find(({ channel }) => channel === 'sms')!;
    await redrive(clinic, text.id);
    expect(await fixture.notices(clinic)).toMatchObject([{ rule: 'N34', resolution: 'redriven' }]);
    return text.id;
  }

  const byChannel = async (clinic: string) =>
    (await fixture.messages(clinic, 'N12')).toSorted((a, b) => (a.channel < b.channel ? 1 : -1));

  it('goes by the next channel, which was stuck as well, and to staff', async () => {
    const clinic = await fixture.clinic();
    await redrivenText(clinic);
    await fixture.sendDue();
    await fixture.sendDue();
    expect(fixture.sink.mails).toHaveLength(1);
    expect(await byChannel(clinic)).toMatchObject([
      { channel: 'sms', state: 'failed' },
      { channel: 'email', state: 'sent', attempts: 1 },
    ]);
    expect(await fixture.notices(clinic)).toMatchObject([{ rule: 'N34', resolution: null }]);
  });

  it('goes by the next channel when its carrier takes it and brings it back', async () => {
    const clinic = await fixture.clinic();
    const messageId = await redrivenText(clinic);
    fixture.carrier.next = { kind: 'accepted' };
    await fixture.sendDue();
    await fixture.receipts.note({ messageId, outcome: 'undelivered' }, fixture.scope(clinic));
    await fixture.sendDue();
    expect(fixture.carrier.texts).toHaveLength(1);
    expect(fixture.sink.mails).toHaveLength(1);
    expect(await fixture.notices(clinic)).toMatchObject([{ rule: 'N34', resolution: null }]);
  });

  it('is a call by staff once more when no channel is left', async () => {
    const clinic = await fixture.clinic();
    await withoutConsent(clinic, 1);
    await fixture.service.db.query(
      `update staff_notice set resolved_at = created_at, resolution = 'done' where clinic_id = $1`,
      [clinic],
    );
    const [text] = await byChannel(clinic);
    await redrive(clinic, text!.id);
    fixture.addresses.answer = { allowed: false, refusal: 'opted_out', language: 'en' };
    await fixture.sendDue();
    await fixture.sendDue();
    expect(await fixture.sendDue()).toEqual([]);
    expect(await byChannel(clinic)).toMatchObject([
      { channel: 'sms', state: 'suppressed', reason: 'opted_out' },
      { channel: 'email', state: 'suppressed', reason: 'opted_out' },
    ]);
    expect(await fixture.notices(clinic)).toMatchObject([{ rule: 'N12', resolution: null }]);
  });

  it('is with staff again when it came to nothing in time', async () => {
    const clinic = await fixture.clinic();
    await redrivenText(clinic);
    fixture.service.clock.move({ minutes: 91 });
    await fixture.sendDue();
    expect(await byChannel(clinic)).toMatchObject([{ state: 'suppressed', reason: 'lapsed' }, { state: 'failed' }]);
    expect(await fixture.notices(clinic)).toMatchObject([{ rule: 'N34', resolution: null }]);
  });
});
