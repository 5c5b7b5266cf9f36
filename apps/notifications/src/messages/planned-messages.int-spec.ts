import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Problem } from '@stillwater/platform';
import { expectNothingHappened, freshClinic, freshId, scopeFor, staff } from '@stillwater/testing';
import { avery, NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

beforeEach(() => fixture.startAfresh());

afterAll(() => fixture?.stop());

const list = (clinic: string, personId: string, until?: string, actor = staff('manager')) =>
  fixture.planned.list(
    { personId, ...(until ? { untilAt: until } : {}) },
    scopeFor(clinic, actor, 'list-planned-messages'),
  );

const names = async (clinic: string, personId: string, until?: string) =>
  (await list(clinic, personId, until)).items.map(({ rule, step, localTime }) => `${rule}/${step} ${localTime}`);

/** What is said at once goes out after a minute in which it may be taken back. */
async function aMinuteOn(): Promise<void> {
  fixture.service.clock.move({ minutes: 1 });
  await fixture.sendDue();
}

/** A visit on Tuesday in eight days at ten in the morning, told of already. */
async function booked(clinic: string, fields = {}) {
  const visit = fixture.appointment(fields);
  await fixture.booked(clinic, visit);
  await aMinuteOn();
  return visit;
}

describe('what will go out to a person', () => {
  it('is their timers and waiting messages until a date, each with its time and way', async () => {
    const clinic = await fixture.clinic();
    const visit = await booked(clinic);
    await booked(clinic);
    const { items, more } = await list(clinic, visit.personId);
    expect(more).toBe(false);
    expect(items).toMatchObject([
      {
        rule: 'N12',
        step: 'two_days',
        channel: 'email',
        localTime: '2026-03-08T10:00',
        zone: 'America/New_York',
        subjectId: visit.appointmentId,
        risks: expect.arrayContaining(['appointment_confirmed', 'consent_taken_back']),
      },
      { rule: 'N12', step: 'two_hours', channel: 'sms', localTime: '2026-03-10T09:00', movedByQuietHours: true },
    ]);
    expect(await names(clinic, visit.personId, '2026-03-09T00:00:00Z')).toEqual(['N12/two_days 2026-03-08T10:00']);
    expect(await names(clinic, visit.personId, '2026-03-05T00:00:00Z')).toEqual([]);
    expect(JSON.stringify(items)).not.toMatch(/avery|@/i);
  });

  it('is what comes of it: to the minute, by that way', async () => {
    const clinic = await fixture.clinic();
    const visit = await booked(clinic);
    for (const { sendAt, channel } of (await list(clinic, visit.personId)).items) {
      const before = fixture.carrier.texts.length + fixture.sink.mails.length;
      const [texts, mails] = [fixture.carrier.texts.length, fixture.sink.mails.length];
      fixture.service.clock.move({ seconds: (Date.parse(sendAt) - fixture.service.clock.now().getTime()) / 1000 - 1 });
      await fixture.runDue();
      expect(fixture.carrier.texts.length + fixture.sink.mails.length).toBe(before);
      fixture.service.clock.move({ seconds: 1 });
      await fixture.runDue();
      expect([fixture.carrier.texts.length - texts, fixture.sink.mails.length - mails]).toEqual(
        channel === 'sms' ? [1, 0] : [0, 1],
      );
    }
    expect((await list(clinic, visit.personId)).items).toEqual([]);
  });

  it('follows a visit that is moved, and ends with one that is off', async () => {
    const clinic = await fixture.clinic();
    const now = fixture.service.clock.now().getTime();
    const at = (days: number) => new Date(now + days * 86_400_000 + 3 * 3_600_000).toISOString();
    const wall = (days: number) => at(days).slice(0, 11).concat('13:00');
    const visit = await booked(clinic, { startsAt: at(10), endsAt: at(10.1), localStart: wall(10) });
    const earlier = await names(clinic, visit.personId);
    const moved = { ...visit, startsAt: at(17), endsAt: at(17.1), localStart: wall(17) };
    await fixture.moved(clinic, moved, 2);
    await aMinuteOn();
    const later = await names(clinic, visit.personId);
    expect([earlier.length, later.length]).toEqual([2, 2]);
    expect(later.filter((name) => earlier.includes(name))).toEqual([]);
    await fixture.cancelled(clinic, moved, 3);
    await aMinuteOn();
    expect(await names(clinic, visit.personId)).toEqual([]);
  });

  it('says why it will not, as things stand: consent, and a flag only to who works with flags', async () => {
    const clinic = await fixture.clinic();
    const now = fixture.service.clock.now().getTime();
    const startsAt = new Date(now + 10 * 86_400_000);
    const visit = await booked(clinic, {
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
      localStart: startsAt.toISOString().slice(0, 11).concat('11:00'),
    });
    fixture.addresses.byChannel.set('email', { allowed: false, refusal: 'opted_out', language: 'en' });
    expect((await list(clinic, visit.personId)).items[0]).toMatchObject({
      channel: 'sms',
      channels: [{ channel: 'email', refusal: 'opted_out' }, { channel: 'sms' }],
    });
    fixture.addresses.byChannel.set('sms', { allowed: false, refusal: 'no_consent', language: 'en' });
    expect((await list(clinic, visit.personId)).items[0]).toMatchObject({ reason: 'no_consent' });
    await fixture.service.db.query(
      `insert into acute_flag_copy (clinic_id, id, person_id, raised_at) values ($1, $2, $3, $4)`,
      [clinic, freshId(), visit.personId, fixture.service.clock.now()],
    );
    expect((await list(clinic, visit.personId)).items[0]).toMatchObject({ reason: 'open_acute_flag' });
    const toIntake = await list(clinic, visit.personId, undefined, staff('intake'));
    expect(toIntake.items[0]).toMatchObject({ reason: 'call_a_clinician' });
  });

  it('is empty for somebody to whom nothing was ever sent, and no notice for staff', async () => {
    const clinic = await fixture.clinic();
    expect((await list(clinic, freshId())).items).toEqual([]);
    const inquiry = fixture.inquiry({ intent: 'ready_to_schedule' });
    await fixture.received(clinic, inquiry);
    await fixture.sendDue();
    const { items } = await list(clinic, inquiry.personId);
    expect(items.map(({ rule }) => rule)).not.toContain('N04');
  });

  it('is for who reads the log, of people of their own clinic', async () => {
    const clinic = await fixture.clinic();
    const visit = await booked(clinic);
    expect((await list(freshClinic(), visit.personId)).items).toEqual([]);
    await expectNothingHappened(fixture.service.db, async () => {
      await expect(list(clinic, visit.personId, undefined, staff('nurse'))).rejects.toMatchObject({
        code: 'message.denied',
      });
    });
    fixture.addresses.answer = Problem.notFound('person.erased');
    const somebody = freshId();
    await expect(list(clinic, somebody)).rejects.toMatchObject({ code: 'person.unknown', kind: 'not_found' });
    const refused = await fixture.service.db.query(
      `select object_id as id from audit_entry where clinic_id = $1 and reason = 'person.unknown'`,
      [clinic],
    );
    expect(refused).toMatchObject([{ id: somebody }]);
    fixture.addresses.answer = new Problem('unavailable', 'service.away', 'Not there.');
    await expect(list(clinic, visit.personId)).rejects.toMatchObject({ kind: 'unavailable' });
    fixture.addresses.answer = avery;
  });
});
