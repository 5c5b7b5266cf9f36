import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AppointmentBooked } from '@stillwater/contracts';
import { expectNothingHappened, saidBy } from '@stillwater/testing';
import { NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.set('2026-03-02T15:00:00.000Z');
});

afterAll(() => fixture?.stop());

const LATER = {
  startsAt: '2026-03-12T18:00:00.000Z',
  endsAt: '2026-03-12T19:00:00.000Z',
  localStart: '2026-03-12T14:00',
};

const names = async (clinic: string) => (await fixture.timersOf(clinic, 'N12')).map(({ name }) => name);
const outcomes = async (clinic: string) =>
  (await fixture.messages(clinic)).map(
    ({ rule, step, state, reason }) => `${rule}/${step} ${state}${reason ? ` ${reason}` : ''}`,
  );
const subjects = () => fixture.sink.mails.map(({ parsed }) => parsed.subject);

async function bookedAndTold(clinic: string, fields: Partial<AppointmentBooked> = {}): Promise<AppointmentBooked> {
  const booked = fixture.appointment(fields);
  await fixture.booked(clinic, booked);
  fixture.service.clock.move({ minutes: 1 });
  await fixture.sendDue();
  return booked;
}

describe('an early visit is called off in the evening', () => {
  it('too late for every hour at which a message may come: staff are asked to call', async () => {
    const clinic = await fixture.clinic();
    const early = { startsAt: '2026-03-10T12:30:00.000Z', endsAt: '2026-03-10T13:30:00.000Z' };
    const booked = await bookedAndTold(clinic, { ...early, localStart: '2026-03-10T08:30' });
    fixture.sink.mails.length = 0;
    fixture.service.clock.set('2026-03-10T00:30:00.000Z');
    await fixture.cancelled(clinic, booked, 2);
    fixture.service.clock.move({ minutes: 2 });
    await fixture.sendDue();
    expect((await outcomes(clinic)).at(-1)).toBe('N11/cancelled suppressed lapsed');
    expect(fixture.sink.mails).toEqual([]);
    expect(await fixture.notices(clinic)).toContainEqual({ rule: 'N11', priority: 'ready', resolution: null });
  });
});

describe('an appointment is booked', () => {
  it('tells the person after a minute of grace, with the entry for their calendar, and sets the reminders', async () => {
    const clinic = await fixture.clinic();
    const booked = fixture.appointment();
    await fixture.booked(clinic, booked);
    expect(await fixture.timersOf(clinic, 'N12')).toEqual([
      { name: 'N12/two_days', wantedAt: new Date('2026-03-08T14:00:00Z'), state: 'due', occurrence: 1 },
      { name: 'N12/two_hours', wantedAt: new Date('2026-03-10T12:00:00Z'), state: 'due', occurrence: 1 },
    ]);
    expect(await fixture.sendDue()).toEqual([]);
    fixture.service.clock.move({ minutes: 1 });
    await fixture.sendDue();
    const [mail] = fixture.sink.mails;
    expect(mail?.parsed.subject).toBe('Your appointment: Tuesday, March 10, 2026, 10:00 AM (Eastern Time)');
    expect(mail?.parsed.text).toContain('https://care.example.com/a#q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg');
    expect(mail?.raw).toContain('text/calendar; charset=utf-8; method=REQUEST');
    const calendar = mail?.parsed.attachments.find(({ contentType }) => contentType.includes('ics'));
    const file = calendar?.content.toString('utf8').replaceAll('\r\n ', '');
    expect(file).toContain(`UID:${booked.appointmentId}@mail.example.com`);
    expect(file).toContain('SEQUENCE:1\r\n');
    expect(file).toContain('DTSTART;TZID=America/New_York:20260310T100000');
    expect(await outcomes(clinic)).toEqual(['N11/booked sent']);
    expect(await saidBy(fixture.service.db, clinic)).toMatchObject([
      { type: 'notification.sent.v1', data: { subjectKind: 'appointment', personId: booked.personId } },
    ]);
  });

  it('is a first talk: that is another rule of the catalogue, and named so', async () => {
    const clinic = await fixture.clinic();
    await bookedAndTold(clinic, { serviceCode: 'CONSULT', mode: 'phone' });
    expect(await outcomes(clinic)).toEqual(['N06/booked sent']);
    expect(fixture.sink.mails[0]?.parsed.text).toContain('Intro call');
  });

  it('in the evening for the next morning: that is told, and no reminder comes on its heels', async () => {
    const clinic = await fixture.clinic();
    fixture.service.clock.set('2026-03-09T23:56:00.000Z');
    const early = { startsAt: '2026-03-10T12:00:00.000Z', endsAt: '2026-03-10T13:00:00.000Z' };
    await fixture.booked(clinic, fixture.appointment({ ...early, localStart: '2026-03-10T08:00' }));
    await fixture.runDue();
    fixture.service.clock.move({ minutes: 1 });
    await fixture.runDue();
    const expected = ['N11/booked sent', 'N12/two_days suppressed passed', 'N12/two_hours suppressed lapsed'];
    expect((await outcomes(clinic)).toSorted()).toEqual(expected);
    expect(fixture.carrier.texts).toEqual([]);
  });

  it('has its effect once, however often the event comes', async () => {
    const clinic = await fixture.clinic();
    const [booked, scope] = [fixture.appointment(), fixture.delivery(clinic)];
    await fixture.booked(clinic, booked, 1, scope);
    await expectNothingHappened(fixture.service.db, () =>
      expect(fixture.booked(clinic, booked, 1, scope)).rejects.toThrow('has handled'),
    );
  });

  it('and is undone within the minute: nobody is told anything', async () => {
    const clinic = await fixture.clinic();
    const booked = fixture.appointment();
    await fixture.booked(clinic, booked);
    fixture.service.clock.move({ seconds: 30 });
    await fixture.cancelled(clinic, booked, 2);
    fixture.service.clock.move({ minutes: 2 });
    await fixture.sendDue();
    expect(fixture.sink.mails).toEqual([]);
    expect(await outcomes(clinic)).toEqual(['N11/booked suppressed cancelled', 'N11/cancelled suppressed cancelled']);
    expect(await names(clinic)).toEqual([]);
  });

  it('and is called off while nobody knows whether its sender, who died, had told it: the person hears of the end', async () => {
    const clinic = await fixture.clinic();
    const booked = await bookedAndTold(clinic);
    // As it is when the sender dies between handing the mail over and writing so down.
    await fixture.service.db.query(
      `update message set state = 'sending', ended_at = null, due_at = $2 where clinic_id = $1 and rule = 'N11'`,
      [clinic, new Date(fixture.service.clock.now().getTime() + 60_000)],
    );
    await fixture.service.db.query(
      `update appointment_copy set told_version = default, told_starts_at = null, told_mode = null where clinic_id = $1`,
      [clinic],
    );
    await fixture.cancelled(clinic, booked, 2);
    fixture.service.clock.move({ minutes: 2 });
    await fixture.sendDue();
    await fixture.sendDue();
    expect(await outcomes(clinic)).toContain('N11/cancelled sent');
    expect(subjects()).toHaveLength(2);
  });

  it('late in the evening by staff waits for the morning; by the person it is answered at once', async () => {
    fixture.service.clock.set('2026-03-03T02:00:00.000Z');
    const clinic = await fixture.clinic();
    await bookedAndTold(clinic);
    expect(fixture.sink.mails).toEqual([]);
    expect((await fixture.message(clinic, 'N11')).dueAt).toEqual(new Date('2026-03-03T14:00:00.000Z'));
    expect((await fixture.log(clinic, 'N11')).map(({ reason }) => reason)).toEqual([null, 'quiet_hours_deferred']);
    await bookedAndTold(clinic, { by: 'person' });
    expect(fixture.sink.mails).toHaveLength(1);
    fixture.service.clock.set('2026-03-03T14:00:00.000Z');
    await fixture.sendDue();
    expect(fixture.sink.mails).toHaveLength(2);
  });
});

describe('an appointment is moved', () => {
  it('tells the old and the new time, changes the entry, and moves the reminders', async () => {
    const clinic = await fixture.clinic();
    const booked = await bookedAndTold(clinic);
    await fixture.moved(clinic, { ...booked, ...LATER }, 2);
    expect(await fixture.timersOf(clinic, 'N12')).toEqual([
      { name: 'N12/two_days', wantedAt: new Date('2026-03-10T18:00:00Z'), state: 'due', occurrence: 2 },
      { name: 'N12/two_hours', wantedAt: new Date('2026-03-12T16:00:00Z'), state: 'due', occurrence: 2 },
    ]);
    fixture.service.clock.move({ minutes: 1 });
    await fixture.sendDue();
    const { parsed } = fixture.sink.mails[1]!;
    expect(parsed.text).toContain('New time: Thursday, March 12, 2026, 2:00 PM (Eastern Time)');
    expect(parsed.text).toContain('It was planned for Tuesday, March 10, 2026, 10:00 AM (Eastern Time)');
    expect(parsed.attachments[0]?.content.toString('utf8')).toContain('SEQUENCE:2\r\n');
  });

  it('before anything was told: the person reads that it is booked, once', async () => {
    const clinic = await fixture.clinic();
    const booked = fixture.appointment();
    await fixture.booked(clinic, booked);
    await fixture.moved(clinic, { ...booked, ...LATER }, 2);
    fixture.service.clock.move({ minutes: 2 });
    await fixture.sendDue();
    expect(subjects()).toEqual(['Your appointment: Thursday, March 12, 2026, 2:00 PM (Eastern Time)']);
    expect(await outcomes(clinic)).toEqual(['N11/booked suppressed superseded', 'N11/moved sent']);
  });

  it('and moved back within the minute: nothing has changed for the person', async () => {
    const clinic = await fixture.clinic();
    const booked = await bookedAndTold(clinic);
    await fixture.moved(clinic, { ...booked, ...LATER }, 2);
    await fixture.moved(clinic, booked, 3);
    fixture.service.clock.move({ minutes: 2 });
    await fixture.sendDue();
    expect(fixture.sink.mails).toHaveLength(1);
    expect(await outcomes(clinic)).toEqual([
      'N11/booked sent',
      'N11/moved suppressed superseded',
      'N11/moved suppressed superseded',
    ]);
  });

  it('while a message about the old time is already in hand: the version stops it', async () => {
    const clinic = await fixture.clinic();
    const booked = fixture.appointment();
    await fixture.booked(clinic, booked);
    fixture.service.clock.move({ minutes: 1 });
    const [claimed] = await fixture.claims.claim(10, []);
    await fixture.moved(clinic, { ...booked, ...LATER }, 2);
    await fixture.sending.send(claimed!, new AbortController().signal);
    expect(fixture.sink.mails).toEqual([]);
    expect((await outcomes(clinic))[0]).toBe('N11/booked suppressed superseded');
  });

  it('where its owner knows it and we have not heard it: the answer stops the old message', async () => {
    const clinic = await fixture.clinic();
    const booked = fixture.appointment();
    await fixture.booked(clinic, booked);
    fixture.ownerKnows({ ...booked, ...LATER }, { version: 2 });
    fixture.service.clock.move({ minutes: 1 });
    await fixture.sendDue();
    expect(fixture.sink.mails).toEqual([]);
    expect(await outcomes(clinic)).toEqual(['N11/booked suppressed superseded']);
  });
});

describe('an appointment is cancelled', () => {
  it('tells it, takes the entry out of the calendar, and takes the reminders back', async () => {
    const clinic = await fixture.clinic();
    const booked = await bookedAndTold(clinic);
    await fixture.cancelled(clinic, booked, 2);
    expect(await names(clinic)).toEqual([]);
    fixture.service.clock.move({ minutes: 1 });
    await fixture.sendDue();
    const { parsed, raw } = fixture.sink.mails[1]!;
    expect(parsed.subject).toBe('Your appointment is cancelled: Tuesday, March 10, 2026, 10:00 AM (Eastern Time)');
    expect(raw).toContain('method=CANCEL');
    expect(parsed.attachments[0]?.content.toString('utf8')).toMatch(
      /METHOD:CANCEL[^]*SEQUENCE:2\r\n[^]*STATUS:CANCELLED/,
    );
  });
});

describe('an appointment is confirmed', () => {
  it('needs no reminder that asks for a yes, and keeps the other', async () => {
    const clinic = await fixture.clinic();
    const { appointmentId } = await bookedAndTold(clinic);
    await fixture.appointments.confirmed({ appointmentId, version: 2 }, fixture.delivery(clinic));
    expect(await names(clinic)).toEqual(['N12/two_hours']);
  });

  it('for a time that has changed since: the new one is asked about', async () => {
    const clinic = await fixture.clinic();
    const booked = await bookedAndTold(clinic);
    await fixture.moved(clinic, { ...booked, ...LATER }, 3);
    await fixture.appointments.confirmed({ appointmentId: booked.appointmentId, version: 2 }, fixture.delivery(clinic));
    expect(await names(clinic)).toEqual(['N12/two_days', 'N12/two_hours']);
  });
});

describe('events that come out of order', () => {
  it('cancelled before booked: nothing is planned, nobody is told', async () => {
    const clinic = await fixture.clinic();
    const booked = fixture.appointment();
    await fixture.cancelled(clinic, booked, 2);
    await fixture.booked(clinic, booked, 1);
    fixture.service.clock.move({ minutes: 2 });
    await fixture.runDue();
    expect(await names(clinic)).toEqual([]);
    expect(fixture.sink.mails).toEqual([]);
  });

  it('moved before booked: the newest time counts, and it is told as booked', async () => {
    const clinic = await fixture.clinic();
    const booked = fixture.appointment();
    await fixture.moved(clinic, { ...booked, ...LATER }, 2);
    await fixture.booked(clinic, booked, 1);
    fixture.ownerKnows({ ...booked, ...LATER }, { version: 2 });
    fixture.service.clock.move({ minutes: 2 });
    await fixture.sendDue();
    expect((await fixture.timersOf(clinic, 'N12')).map(({ occurrence }) => occurrence)).toEqual([2, 2]);
    expect(subjects()).toEqual(['Your appointment: Thursday, March 12, 2026, 2:00 PM (Eastern Time)']);
  });

  it('confirmed before booked: the yes counts', async () => {
    const clinic = await fixture.clinic();
    const booked = fixture.appointment();
    await fixture.appointments.confirmed({ appointmentId: booked.appointmentId, version: 2 }, fixture.delivery(clinic));
    await fixture.booked(clinic, booked, 1);
    fixture.ownerKnows(booked, { confirmed: true, state: 'confirmed' });
    fixture.service.clock.set('2026-03-08T15:00:00Z');
    await fixture.runDue();
    expect(await outcomes(clinic)).toContain('N12/two_days suppressed confirmed');
  });

  it('in whatever order all at once: one state, no message about an older one', async () => {
    const clinic = await fixture.clinic();
    const bookings = Array.from({ length: 8 }, () => fixture.appointment());
    await Promise.all(
      bookings.flatMap((booked) => [
        fixture.cancelled(clinic, booked, 3),
        fixture.moved(clinic, { ...booked, ...LATER }, 2),
        fixture.booked(clinic, booked, 1),
      ]),
    );
    for (const booked of bookings) fixture.ownerKnows({ ...booked, ...LATER }, { state: 'cancelled', version: 3 });
    fixture.service.clock.move({ minutes: 2 });
    await fixture.runDue();
    expect(await names(clinic)).toEqual([]);
    expect(fixture.sink.mails).toEqual([]);
    expect((await fixture.messages(clinic)).every(({ state }) => state === 'suppressed')).toBe(true);
  });
});

describe('another clinic', () => {
  it("takes nothing back of ours by our appointment's id", async () => {
    const [ours, theirs] = [await fixture.clinic(), await fixture.clinic()];
    const booked = fixture.appointment();
    await fixture.booked(ours, booked);
    await fixture.appointments.cancelled(
      {
        type: 'appointment.cancelled.v1',
        at: fixture.service.clock.now(),
        subjectKind: 'appointment',
        subjectId: booked.appointmentId,
        occurrence: 2,
        personId: booked.personId,
        choices: {},
      },
      fixture.delivery(theirs),
    );
    expect(await names(ours)).toHaveLength(2);
    expect(await fixture.message(ours, 'N11')).toMatchObject({ state: 'pending' });
  });
});

describe('an acute flag', () => {
  it('holds every message back, and staff are asked to decide about each', async () => {
    const clinic = await fixture.clinic();
    const booked = fixture.appointment();
    await fixture.booked(clinic, booked);
    await fixture.flagged(clinic, { personId: booked.personId });
    fixture.service.clock.set('2026-03-08T15:00:00Z');
    await fixture.runDue();
    expect(fixture.sink.mails).toEqual([]);
    expect(await outcomes(clinic)).toEqual([
      'N11/booked suppressed open_acute_flag',
      'N12/two_days suppressed open_acute_flag',
    ]);
    expect((await fixture.notices(clinic)).map(({ rule }) => rule)).toEqual(['N11', 'N12']);
  });
});
