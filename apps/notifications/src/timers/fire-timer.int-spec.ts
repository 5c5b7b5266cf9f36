import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { metrics } from '@stillwater/platform';
import { expectNothingHappened, freshId, saidBy } from '@stillwater/testing';
import { NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.jumps.length = 0;
  fixture.service.clock.set('2026-03-02T15:00:00.000Z');
});

afterAll(() => fixture?.stop());

/** A visit on 10 March at 10:00 in New York, told to the person. */
async function reminded(): Promise<{ clinic: string; appointmentId: string; personId: string }> {
  const clinic = await fixture.clinic();
  const booked = fixture.appointment();
  await fixture.booked(clinic, booked);
  fixture.service.clock.move({ minutes: 1 });
  await fixture.sendDue();
  fixture.sink.mails.length = 0;
  return { clinic, appointmentId: booked.appointmentId, personId: booked.personId };
}

const states = async (clinic: string) =>
  (await fixture.messages(clinic, 'N12')).map(
    ({ step, channel, state, reason }) => `${step} ${channel} ${state}${reason ? ` ${reason}` : ''}`,
  );

/** What the service tells of how late its timers fire. */
async function lateness(): Promise<{ count: number; sum: number }> {
  const told = await metrics.getSingleMetric('stillwater_timer_lateness_seconds')!.get();
  const of = (name: string): number => {
    const value = told.values.find(
      (one) => 'metricName' in one && one.metricName === name && one.labels['rule'] === 'N12',
    );
    return value?.value ?? 0;
  };
  return { count: of('stillwater_timer_lateness_seconds_count'), sum: of('stillwater_timer_lateness_seconds_sum') };
}

describe('a timer', () => {
  it('fires when its time has come, not before, and once', async () => {
    const { clinic, personId } = await reminded();
    fixture.service.clock.set('2026-03-08T13:59:59Z');
    expect(await fixture.timers.fireDue()).toBe(0);
    fixture.service.clock.move({ seconds: 1 });
    expect(await fixture.timers.fireDue()).toBe(1);
    expect(await fixture.timers.fireDue()).toBe(0);
    await fixture.sendDue();
    expect(fixture.sink.mails[0]?.parsed.subject).toBe('Reminder: Tuesday, March 10, 2026, 10:00 AM (Eastern Time)');
    expect((await fixture.timersOf(clinic, 'N12')).map(({ state }) => state)).toEqual(['fired', 'due']);
    const said = await saidBy(fixture.service.db, clinic);
    expect(said.at(-1)).toMatchObject({ type: 'notification.sent.v1', data: { rule: 'N12', personId } });
  });

  it('stands for years as it was written, by the clock on the wall of then, and is late by nothing when it fires', async () => {
    const clinic = await fixture.clinic();
    const booked = fixture.appointment({
      startsAt: '2030-11-04T15:00:00.000Z',
      endsAt: '2030-11-04T16:00:00.000Z',
      localStart: '2030-11-04T10:00',
    });
    await fixture.booked(clinic, booked);
    // Clocks go back on 3 November 2030.
    const [twoDays] = await fixture.timersOf(clinic, 'N12');
    expect(twoDays).toMatchObject({ name: 'N12/two_days', wantedAt: new Date('2030-11-02T14:00:00Z') });
    for (const early of ['2028-02-29T12:00:00Z', '2030-11-02T13:59:59Z']) {
      fixture.service.clock.set(early);
      expect(await fixture.timers.fireDue()).toBe(0);
      expect((await fixture.watchdog.count()).timers).toEqual({ due: 0, oldestSeconds: 0 });
    }
    const before = await lateness();
    fixture.service.clock.set('2030-11-02T14:00:02Z');
    expect((await fixture.watchdog.count()).timers).toEqual({ due: 1, oldestSeconds: 2 });
    expect(await fixture.timers.fireDue()).toBe(1);
    const after = await lateness();
    expect([after.count - before.count, after.sum - before.sum]).toEqual([1, 2]);
  });

  it('is claimed by one of many workers', async () => {
    await Promise.all(Array.from({ length: 12 }, () => reminded()));
    fixture.service.clock.set('2026-03-08T14:00:00Z');
    const claims = await Promise.all(Array.from({ length: 6 }, () => fixture.timerClaims.claim(4)));
    const ids = claims.flat().map(({ subjectId }) => subjectId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(4);
  });

  it('whose worker has died is fired by another when the lease ends, once', async () => {
    const { clinic } = await reminded();
    fixture.service.clock.set('2026-03-08T14:00:00Z');
    const [lost] = await fixture.timerClaims.claim(10);
    fixture.service.clock.move({ seconds: 29 });
    expect(await fixture.timerClaims.claim(10)).toEqual([]);
    fixture.service.clock.move({ seconds: 2 });
    expect(await fixture.timers.fireDue()).toBe(1);
    await expectNothingHappened(fixture.service.db, () => fixture.firing.fire(lost!));
    expect(await states(clinic)).toEqual(['two_days email pending']);
  });

  it('that was taken back or moved while in hand fires nothing', async () => {
    const { clinic, appointmentId, personId } = await reminded();
    fixture.service.clock.set('2026-03-08T14:00:00Z');
    const [claimed] = await fixture.timerClaims.claim(10);
    const moved = fixture.appointment({
      appointmentId,
      personId,
      startsAt: '2026-03-20T14:00:00Z',
      endsAt: '2026-03-20T15:00:00Z',
      localStart: '2026-03-20T10:00',
    });
    await fixture.moved(clinic, moved, 2);
    await expectNothingHappened(fixture.service.db, () => fixture.firing.fire(claimed!));
    expect(await fixture.timers.fireDue()).toBe(0);
    await fixture.cancelled(clinic, moved, 3);
    fixture.service.clock.set('2026-03-18T14:00:00Z');
    expect(await fixture.timers.fireDue()).toBe(0);
  });

  it('leaves no message when cancelling and firing meet', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => reminded()));
    fixture.service.clock.set('2026-03-08T14:00:00Z');
    await Promise.all([
      fixture.timers.fireDue(),
      ...all.map(({ clinic, appointmentId, personId }) =>
        fixture.cancelled(clinic, fixture.appointment({ appointmentId, personId }), 2),
      ),
    ]);
    await fixture.sendDue();
    expect(fixture.sink.mails.filter(({ parsed }) => parsed.subject?.startsWith('Reminder'))).toEqual([]);
    for (const { clinic } of all) {
      expect((await states(clinic)).filter((state) => !state.includes('suppressed cancelled'))).toEqual([]);
    }
  });
});

describe('what was missed while nothing ran', () => {
  it.each([
    ['2026-03-08T20:00:00Z', 'two_days email sent', 1],
    ['2026-03-08T20:00:01Z', 'two_days email suppressed lapsed', 0],
  ])('is looked at at %s: %s', async (now, state, mails) => {
    const { clinic } = await reminded();
    fixture.service.clock.set(now);
    await fixture.runDue();
    expect(await states(clinic)).toEqual([state]);
    expect(fixture.sink.mails).toHaveLength(mails);
    if (mails === 0)
      expect((await saidBy(fixture.service.db, clinic)).at(-1)).toMatchObject({ type: 'notification.suppressed.v1' });
  });

  it('does not kill the rest of the flow', async () => {
    const { clinic } = await reminded();
    fixture.service.clock.set('2026-03-10T13:10:00Z');
    await fixture.runDue();
    expect((await states(clinic)).toSorted()).toEqual(['two_days email suppressed lapsed', 'two_hours sms sent']);
  });

  it('is over when the appointment has begun', async () => {
    const { clinic } = await reminded();
    fixture.service.clock.set('2026-03-10T14:00:00Z');
    await fixture.runDue();
    expect((await states(clinic)).toSorted()).toEqual([
      'two_days email suppressed lapsed',
      'two_hours sms suppressed lapsed',
    ]);
  });

  it('was not missed when the clock was put forward: nothing was down', async () => {
    const { clinic } = await reminded();
    fixture.service.clock.jump({ days: 7 });
    await fixture.runDue();
    fixture.service.clock.set('2026-03-10T13:00:00Z');
    await fixture.runDue();
    expect(await states(clinic)).toEqual(['two_days email sent', 'two_hours sms sent']);
  });
});

describe('a reminder two hours before', () => {
  async function early(start: string, zone?: string): Promise<string> {
    const clinic = await fixture.clinic();
    const startsAt = new Date(`2026-03-10T${start}:00-04:00`);
    if (zone) fixture.addresses.byChannel.set('sms', { allowed: true, address: '+18285550111', language: 'en', zone });
    const booked = fixture.appointment({
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
      localStart: `2026-03-10T${start}`,
    });
    await fixture.booked(clinic, booked);
    return clinic;
  }

  it.each([
    { start: '12:00', zone: undefined, sent: '2026-03-10T14:00:00.000Z' },
    { start: '10:30', zone: undefined, sent: '2026-03-10T13:00:00.000Z' },
    { start: '09:30', zone: undefined, sent: '2026-03-09T23:00:00.000Z' },
    { start: '12:00', zone: 'America/Los_Angeles', sent: '2026-03-10T02:00:00.000Z' },
    { start: '14:00', zone: 'America/Los_Angeles', sent: '2026-03-10T16:00:00.000Z' },
  ])('of a start at $start for somebody in $zone goes at $sent', async ({ start, zone, sent }) => {
    const clinic = await early(start, zone);
    const before = new Date(new Date(sent).getTime() - 1_000);
    fixture.service.clock.set('2026-03-09T21:00:00Z');
    await fixture.runDue();
    fixture.service.clock.set(before);
    await fixture.runDue();
    expect(fixture.carrier.texts).toEqual([]);
    fixture.service.clock.set(sent);
    await fixture.runDue();
    expect(fixture.carrier.texts).toHaveLength(1);
    expect((await fixture.messages(clinic, 'N12')).at(-1)).toMatchObject({ step: 'two_hours', state: 'sent' });
  });

  it('takes the next channel when there is no way to text, in one part otherwise', async () => {
    const clinic = await early('12:00');
    fixture.service.clock.set('2026-03-10T14:00:00Z');
    fixture.carrier.next = { kind: 'no_carrier' };
    await fixture.runDue();
    await fixture.sendDue();
    expect((await states(clinic)).filter((state) => state.startsWith('two_hours'))).toEqual([
      'two_hours sms suppressed no_carrier',
      'two_hours email sent',
    ]);
  });

  it('is one text a day for a person: the second goes by mail', async () => {
    const clinic = await fixture.clinic();
    const personId = freshId();
    for (const hour of ['12', '13']) {
      const startsAt = `2026-03-10T${Number(hour) + 4}:00:00.000Z`;
      const fields = { personId, startsAt, endsAt: `2026-03-10T${Number(hour) + 4}:30:00.000Z` };
      await fixture.booked(clinic, fixture.appointment({ ...fields, localStart: `2026-03-10T${hour}:00` }));
    }
    for (const now of ['2026-03-10T14:00:00Z', '2026-03-10T15:00:00Z']) {
      fixture.service.clock.set(now);
      await fixture.runDue();
      await fixture.sendDue();
    }
    expect((await states(clinic)).filter((state) => state.startsWith('two_hours')).toSorted()).toEqual([
      'two_hours email sent',
      'two_hours sms sent',
      'two_hours sms suppressed daily_cap',
    ]);
    expect(fixture.carrier.texts).toHaveLength(1);
    expect(fixture.carrier.texts[0]!.text.length).toBeLessThanOrEqual(160);
  });
});
