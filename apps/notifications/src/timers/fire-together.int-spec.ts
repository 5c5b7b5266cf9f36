import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { expectNothingHappened, freshClinic } from '@stillwater/testing';
import { NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.jumps.length = 0;
  fixture.service.clock.set('2026-03-10T15:00:00.000Z');
});

afterAll(() => fixture?.stop());

const query = <R extends Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<R[]> =>
  fixture.service.db.query<R>(sql, values);

async function statesOf(clinic: string): Promise<Record<string, number>> {
  const rows = await query<{ state: string; count: number }>(
    `select state, count(*)::int as count from timer where clinic_id = $1 group by state`,
    [clinic],
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

describe('timers of one clinic that are due together', () => {
  it('fire in few transactions, each with a message, a cause and a row in the audit of its own', async () => {
    const clinic = await fixture.clinic();
    const subjects = await fixture.reminders(clinic, 40);
    expect(await fixture.timers.fireDue()).toBe(40);
    const messages = await query<{ subject_id: string; correlation_id: string; state: string }>(
      `select subject_id, correlation_id, state from message where clinic_id = $1`,
      [clinic],
    );
    expect(new Set(messages.map(({ subject_id }) => subject_id))).toEqual(new Set(subjects));
    for (const { subject_id, correlation_id } of messages) expect(correlation_id).toBe(`of ${subject_id}`);
    const [audited] = await query(
      `select count(*)::int as rows, count(distinct object_id)::int as objects, count(distinct xid)::int as transactions
         from audit_entry where clinic_id = $1 and action = 'fire-timer'`,
      [clinic],
    );
    expect(audited).toEqual({ rows: 40, objects: 40, transactions: 1 });
  });

  it('fire without the one that can not be fired, which is put off', async () => {
    const clinic = await fixture.clinic();
    const [poison] = await fixture.reminders(clinic, 12);
    await query(`update timer set flow_version = 99 where clinic_id = $1 and subject_id = $2`, [clinic, poison]);
    await fixture.timers.fireDue();
    expect(await statesOf(clinic)).toEqual({ due: 1, fired: 11 });
    expect(await fixture.messages(clinic)).toHaveLength(11);
    fixture.service.clock.move({ seconds: 90 });
    expect(await fixture.timers.fireDue()).toBe(0);
    await query(`update timer set flow_version = 1 where clinic_id = $1 and subject_id = $2`, [clinic, poison]);
    fixture.service.clock.move({ seconds: 60 });
    expect(await fixture.timers.fireDue()).toBe(1);
    expect(await statesOf(clinic)).toEqual({ fired: 12 });
  });

  it('fire once when their worker ends between claim and commit', async () => {
    const clinic = await fixture.clinic();
    await fixture.reminders(clinic, 8);
    const claimed = await fixture.timerClaims.claim(100);
    await query(`create or replace function end_worker() returns trigger language plpgsql security definer as
                   $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$`);
    await query(`create constraint trigger end_worker after insert on message deferrable initially deferred
                   for each row execute function end_worker()`);
    await expectNothingHappened(fixture.service.db, async () => {
      expect((await fixture.firing.fireAll(clinic, claimed)).failed).toHaveLength(8);
    });
    await query(`drop trigger end_worker on message`);
    expect(await fixture.timers.fireDue()).toBe(0);
    fixture.service.clock.move({ seconds: 31 });
    expect(await fixture.timers.fireDue()).toBe(8);
    expect((await fixture.firing.fireAll(clinic, claimed)).anyDue).toBe(false);
    expect(await fixture.messages(clinic)).toHaveLength(8);
  });
});

describe('workers', () => {
  it('fire each of many once between them', async () => {
    const clinics = await Promise.all([1, 2, 3].map(() => fixture.clinic()));
    for (const clinic of clinics) await fixture.reminders(clinic, 120);
    const counts = await Promise.all([1, 2, 3].map(() => fixture.timers.fireDue()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(360);
    for (const clinic of clinics) expect(await fixture.messages(clinic)).toHaveLength(120);
  });

  it('find the clinic that has little due behind the flood of another', async () => {
    const [flood, other] = [freshClinic(), freshClinic()];
    await fixture.reminders(flood, 1_100);
    fixture.service.clock.move({ seconds: 1 });
    await fixture.reminders(other, 3);
    const claimed = await fixture.timerClaims.claim(100, 50);
    const of = (clinic: string): number => claimed.filter(({ clinicId }) => clinicId === clinic).length;
    expect([of(flood), of(other)]).toEqual([50, 3]);
  });

  it('take no more of one clinic than its share, and every clinic gets its turn', async () => {
    const clinics = [freshClinic(), freshClinic(), freshClinic()].toSorted();
    for (const clinic of clinics) await fixture.reminders(clinic, 6);
    const turns: string[] = [];
    for (let turn = 0; turn < 3; turn++)
      turns.push(...(await fixture.timerClaims.claim(4, 2)).map(({ clinicId }) => clinicId));
    const counts = clinics.map((clinic) => turns.filter((other) => other === clinic).length);
    expect(counts).toEqual([4, 4, 4]);
  });
});
