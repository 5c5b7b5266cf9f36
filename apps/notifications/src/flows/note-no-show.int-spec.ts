import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AppointmentBooked } from '@stillwater/contracts';
import { expectNothingHappened, freshId } from '@stillwater/testing';
import { avery, NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});
afterAll(() => fixture?.stop());

/** The visit begins at ten in New York. */
beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.set('2026-03-09T14:00:00.000Z');
  fixture.addresses.byChannel.set('sms', { ...avery, address: '+18285550123' });
});

const at = (time: string, day = '2026-03-10') => fixture.service.clock.set(`${day}T${time}:00.000Z`);
const texts = () => fixture.carrier.texts.map(({ text }) => text);
const outcomes = async (clinic: string) =>
  (await fixture.messages(clinic, 'N26')).map(
    ({ channel, state, reason }) => `${channel} ${state}${reason ? ` ${reason}` : ''}`,
  );
const ahead = async (clinic: string) => (await fixture.timersOf(clinic, 'N26')).map(({ wantedAt }) => wantedAt);

async function passTo(time: string, day?: string): Promise<void> {
  at(time, day);
  await fixture.runDue();
}

async function booked(clinic: string, fields: Partial<AppointmentBooked> = {}): Promise<AppointmentBooked> {
  const visit = fixture.appointment(fields);
  await fixture.booked(clinic, visit);
  // What reminds of the visit is no matter here.
  await fixture.service.db.query(`delete from timer where clinic_id = $1`, [clinic]);
  return visit;
}

/** Nobody came, and staff said so three minutes after the start. */
async function missed(clinic: string, fields: Partial<AppointmentBooked> = {}): Promise<AppointmentBooked> {
  const visit = await booked(clinic, fields);
  at('14:03');
  await fixture.missed(clinic, visit, 2);
  return visit;
}

const contacted = (clinic: string, personId: string, reached: boolean) =>
  fixture.noShows.contacted(
    {
      inquiryId: freshId(),
      personId,
      byId: freshId(),
      channel: 'phone',
      reached,
      contactedAt: fixture.service.clock.now().toISOString(),
    },
    fixture.delivery(clinic),
  );

const calls = (clinic: string) =>
  fixture.service.db.query<{ priority: string; dueAt: Date; roles: string[]; resolution: string | null }>(
    `select priority, due_at as "dueAt", roles, resolution from staff_notice where clinic_id = $1 and rule = 'N26S'`,
    [clinic],
  );

describe('somebody who did not come', () => {
  it('reads twenty minutes after the start that they were missed and may call, and nothing else', async () => {
    const clinic = await fixture.clinic();
    await missed(clinic);
    expect(await ahead(clinic)).toEqual([new Date('2026-03-10T14:20:00Z')]);
    await passTo('14:19');
    expect(texts()).toEqual([]);
    await passTo('14:20');
    expect(texts()).toEqual([
      'JT Office: we missed you at your appointment Tue, Mar 10, 10:00 AM ET. Please call 828-555-0142. Reply STOP to opt out',
    ]);
    expect(await outcomes(clinic)).toEqual(['sms sent']);
  });

  it('reads it by mail without a consent to texts, and once, however often it is heard', async () => {
    const clinic = await fixture.clinic();
    fixture.addresses.byChannel.set('sms', { allowed: false, refusal: 'no_consent', language: 'en-US' });
    const visit = await booked(clinic);
    at('14:10');
    const scope = fixture.delivery(clinic);
    await fixture.missed(clinic, visit, 2, scope);
    await expectNothingHappened(fixture.service.db, () =>
      expect(fixture.missed(clinic, visit, 2, scope)).rejects.toThrow('has handled'),
    );
    await fixture.missed(clinic, visit, 2);
    await passTo('14:20');
    await fixture.runDue();
    expect(fixture.sink.mails.map(({ parsed }) => parsed.subject)).toEqual(['We missed you']);
    expect(fixture.sink.mails[0]?.parsed.text).not.toMatch(/care\.example\.com\/a#/);
    expect(await outcomes(clinic)).toEqual(['sms suppressed no_consent', 'email sent']);
  });

  it('whom no channel reaches is on the list of calls once', async () => {
    const clinic = await fixture.clinic();
    fixture.addresses.byChannel.clear();
    fixture.addresses.answer = { allowed: false, refusal: 'no_consent', language: 'en-US' };
    await missed(clinic);
    await passTo('14:20');
    await fixture.runDue();
    expect(await outcomes(clinic)).toEqual(['sms suppressed no_consent', 'email suppressed no_consent']);
    expect(await fixture.notices(clinic)).toEqual([{ rule: 'N26S', priority: 'ready', resolution: null }]);
  });

  it('is not written to when it was noted long after', async () => {
    const clinic = await fixture.clinic();
    const visit = await booked(clinic);
    at('15:00', '2026-03-11');
    await fixture.missed(clinic, visit, 2);
    await fixture.runDue();
    expect(await outcomes(clinic)).toEqual(['sms suppressed lapsed']);
    expect(await calls(clinic)).toMatchObject([{ resolution: null }]);
  });

  it('in the evening is left alone until the morning', async () => {
    const clinic = await fixture.clinic();
    const start = { startsAt: '2026-03-10T23:45:00.000Z', endsAt: '2026-03-11T00:15:00.000Z' };
    const visit = await booked(clinic, { ...start, localStart: '2026-03-10T19:45' });
    at('23:50');
    await fixture.missed(clinic, visit, 2);
    await passTo('00:06', '2026-03-11');
    expect(texts()).toEqual([]);
    await passTo('12:59', '2026-03-11');
    expect(texts()).toEqual([]);
    await passTo('13:00', '2026-03-11');
    expect(texts()).toHaveLength(1);
    expect((await fixture.log(clinic, 'N26')).map(({ reason }) => reason)).toEqual([
      null,
      'quiet_hours_deferred',
      null,
    ]);
  });

  it.each([true, false])('is not written to once staff have logged a contact (reached: %s)', async (reached) => {
    const clinic = await fixture.clinic();
    const { personId } = await missed(clinic);
    at('14:12');
    await contacted(clinic, personId, reached);
    await passTo('14:20');
    expect(await outcomes(clinic)).toEqual(['sms suppressed cancelled']);
    expect(await calls(clinic)).toMatchObject([{ resolution: reached ? 'spoken_to' : null }]);
  });

  it('is written to all the same after a contact of before the visit, or with somebody of another clinic', async () => {
    const [clinic, elsewhere] = [await fixture.clinic(), await fixture.clinic()];
    const visit = await booked(clinic);
    at('13:59');
    await contacted(clinic, visit.personId, true);
    at('14:03');
    await fixture.missed(clinic, visit, 2);
    await contacted(elsewhere, visit.personId, true);
    await passTo('14:20');
    expect(await outcomes(clinic)).toEqual(['sms sent']);
    expect(await calls(clinic)).toMatchObject([{ resolution: null }]);
  });

  it('is not written to once the call is noted as done', async () => {
    const clinic = await fixture.clinic();
    await missed(clinic);
    await fixture.service.db.query(
      `update staff_notice set resolved_at = $2, resolution = 'done' where clinic_id = $1 and rule = 'N26S'`,
      [clinic, fixture.service.clock.now()],
    );
    await passTo('14:20');
    expect(await outcomes(clinic)).toEqual(['sms suppressed cancelled']);
  });

  it('is not written to once another time was found', async () => {
    const clinic = await fixture.clinic();
    const { personId } = await missed(clinic);
    at('14:10');
    const next = { startsAt: '2026-03-17T14:00:00.000Z', endsAt: '2026-03-17T15:00:00.000Z' };
    await fixture.booked(clinic, fixture.appointment({ personId, ...next, localStart: '2026-03-17T10:00' }));
    await passTo('14:20');
    expect(await outcomes(clinic)).toEqual(['sms suppressed cancelled']);
  });

  it('is not written to while an acute flag is open', async () => {
    const clinic = await fixture.clinic();
    const { personId } = await missed(clinic);
    await fixture.flagged(clinic, { personId });
    await passTo('14:20');
    expect(await outcomes(clinic)).toEqual(['sms suppressed open_acute_flag']);
    expect(await calls(clinic)).toMatchObject([{ resolution: null }]);
  });

  it('is not written to when the owner knows better', async () => {
    const clinic = await fixture.clinic();
    const visit = await missed(clinic);
    fixture.ownerKnows(visit, { state: 'booked', version: 3 });
    await passTo('14:20');
    expect(await outcomes(clinic)).toEqual(['sms suppressed superseded']);
  });

  it('is written to although the booking is heard of afterwards', async () => {
    const clinic = await fixture.clinic();
    at('14:03');
    const visit = fixture.appointment({ bookedAt: '2026-03-09T14:00:00.000Z' });
    await fixture.missed(clinic, visit, 2);
    await fixture.booked(clinic, visit);
    fixture.ownerKnows(visit, { state: 'no_show', version: 2 });
    await passTo('14:20');
    expect((await fixture.messages(clinic)).map(({ rule, state }) => `${rule} ${state}`).toSorted()).toEqual([
      'N26 sent',
      'N26S sent',
    ]);
  });
});

describe('staff', () => {
  it('are asked to call on the same day, and no longer whether somebody comes', async () => {
    const clinic = await fixture.clinic();
    const visit = await booked(clinic);
    await fixture.service.db.query(
      `insert into staff_notice (clinic_id, id, rule, priority, roles, subject_kind, subject_id, created_at)
       values ($1, $2, 'N13', 'ready', '{intake}', 'appointment', $3, $4)`,
      [clinic, freshId(), visit.appointmentId, fixture.service.clock.now()],
    );
    at('14:03');
    await fixture.missed(clinic, visit, 2);
    expect(await calls(clinic)).toEqual([
      { priority: 'ready', dueAt: new Date('2026-03-11T03:59:00Z'), roles: ['intake', 'manager'], resolution: null },
    ]);
    expect(await fixture.notices(clinic)).toContainEqual({ rule: 'N13', priority: 'ready', resolution: 'missed' });
  });

  it('are asked for a safety call within two hours after a long visit, by mail as well', async () => {
    const clinic = await fixture.clinic();
    await missed(clinic, { serviceCode: 'DOSE_IM', mode: 'in_person' });
    expect(await calls(clinic)).toEqual([
      {
        priority: 'urgent',
        dueAt: new Date('2026-03-10T16:03:00Z'),
        roles: ['intake', 'therapist', 'prescriber', 'nurse', 'manager'],
        resolution: null,
      },
    ]);
    expect(
      (await fixture.messages(clinic, 'N26S')).map(({ step, channel }) => `${step} ${channel}`).toSorted(),
    ).toEqual(['safety_call app', 'safety_call email']);
  });
});

describe('somebody who came after all', () => {
  const withdrawn = (clinic: string, { appointmentId }: AppointmentBooked, version: number) =>
    fixture.noShows.withdrawn({ appointmentId, version }, fixture.delivery(clinic));

  it('reads nothing, and nobody calls; missed again, everything begins anew', async () => {
    const clinic = await fixture.clinic();
    const visit = await missed(clinic);
    at('14:08');
    await withdrawn(clinic, visit, 3);
    expect(await ahead(clinic)).toEqual([]);
    expect(await calls(clinic)).toMatchObject([{ resolution: 'withdrawn' }]);
    at('14:09');
    await fixture.missed(clinic, visit, 4);
    expect(await calls(clinic)).toMatchObject([{ resolution: null }]);
    await withdrawn(clinic, visit, 3);
    await passTo('14:20');
    expect(await outcomes(clinic)).toEqual(['sms sent']);
  });

  it('reads it once, when it is taken back after that and noted again', async () => {
    const clinic = await fixture.clinic();
    const visit = await missed(clinic);
    await passTo('14:20');
    expect(await outcomes(clinic)).toEqual(['sms sent']);
    await withdrawn(clinic, visit, 3);
    await fixture.missed(clinic, visit, 4);
    await passTo('14:40');
    expect(await outcomes(clinic)).toEqual(['sms sent', 'sms suppressed throttled']);
    expect(await calls(clinic)).toMatchObject([{ resolution: null }]);
  });

  it('reads nothing either where the text waits already, or where that is heard first', async () => {
    const clinic = await fixture.clinic();
    const visit = await booked(clinic);
    at('14:10');
    await fixture.missed(clinic, visit, 2);
    expect(await outcomes(clinic)).toEqual(['sms pending']);
    await withdrawn(clinic, visit, 3);
    expect(await outcomes(clinic)).toEqual(['sms suppressed cancelled']);

    const other = await booked(clinic);
    await withdrawn(clinic, other, 3);
    await fixture.missed(clinic, other, 2);
    await passTo('14:20');
    expect(texts()).toEqual([]);
    expect(await calls(clinic)).toHaveLength(1);
  });

  it('in another clinic changes nothing here', async () => {
    const [clinic, elsewhere] = [await fixture.clinic(), await fixture.clinic()];
    const visit = await missed(clinic);
    await withdrawn(elsewhere, visit, 3);
    await passTo('14:20');
    expect(await outcomes(clinic)).toEqual(['sms sent']);
  });
});
