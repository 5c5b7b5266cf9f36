import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ScreeningForm, TimelinePage } from '@stillwater/contracts';
import { eventually } from '@stillwater/testing';
import { Clinic } from './clinic.js';
import { FirstPath } from './first-path.js';
import { calendarIn, forbiddenIn, withoutZone } from './mail-words.js';
import { holding, linkIn } from './person.js';
import { System } from './system.js';
import { tracesOf, unfinished } from './traces.js';

/** A Monday, ten in the morning in Asheville. */
const MONDAY = '2027-01-25T15:00:00Z';

const CALL = 'Thursday, January 28, 2027, 1:00 PM (Eastern Time)';
const VISIT = 'Monday, February 1, 2027, 1:00 PM (Eastern Time)';
const MOVED = 'Tuesday, February 2, 2027, 3:00 PM (Eastern Time)';

let system: System;
let clinic: Clinic;
let path: FirstPath;

beforeAll(async () => {
  system = await System.start({ at: MONDAY });
  clinic = await Clinic.open(system, 'asheville');
  path = new FirstPath(system, clinic);
});

afterAll(() => system?.stop());

/** When the steps about an appointment are wanted, as long as they are. */
const waiting = async (appointmentId: string) =>
  (
    await system.query<{ step: string; at: Date }>(
      'notifications',
      `select step, wanted_at as at from timer where subject_id = $1 and state = 'due' order by wanted_at`,
      [appointmentId],
    )
  ).map(({ step, at }) => `${step} ${at.toISOString()}`);

describe('from the first word to a decision', () => {
  it('somebody writes, is called, and books an introductory call', async () => {
    await path.write();
    await path.agreeOnCall('2027-01-28T13:00');
    system.advance({ minutes: 1 });
    const mail = await path.person.mail(`Your appointment: ${CALL}`);
    expect(mail.text).toContain(`Intro call, ${CALL}`);
    expect(mail.text).toContain('We will call you at the number that you gave us.');
    expect(await waiting(path.consultId)).toEqual([
      'two_days 2027-01-26T18:00:00.000Z',
      'four_hours 2027-01-28T14:00:00.000Z',
      'two_hours 2027-01-28T16:00:00.000Z',
    ]);
  });

  it('is invited, and answers with birth date and code, on two devices', async () => {
    await path.invite();
    await path.answerQuestions();
    const { body } = await path.person.browser.get<ScreeningForm>('/v1/links/screening', holding(path.questionsLink));
    expect(body).toMatchObject({ state: 'submitted', message: 'clinician_will_review' });
    expect(body).not.toHaveProperty('answers');
  });

  it('is judged by a prescriber, who signs', async () => {
    await clinic.toldOf(path.screeningId);
    const { read, decided } = await clinic.decide(path.screeningId);
    expect(read).toMatchObject({ state: 'recommended', recommendation: 'ok', reasons: [] });
    expect(read.scores.map(({ instrument, total }) => [instrument, total])).toEqual([
      ['phq-9', 0],
      ['gad-7', 7],
    ]);
    expect(decided).toMatchObject({ state: 'decided', decision: { bookable: true, validUntil: '2027-04-25' } });
  });
});

describe('from the decision to the visit', () => {
  it('a time is offered, chosen and booked by the link', async () => {
    await path.offerVisit();
    await path.chooseVisit('2027-02-01T13:00');
    system.advance({ minutes: 1 });
    const mail = await path.person.mail(`Your appointment: ${VISIT}`);
    expect(mail.text).toContain(`We look forward to your appointment: ${VISIT}`);
    expect(linkIn(mail, 'a')).toBe(path.bookingLink);
    expect(await waiting(path.prepId)).toEqual([
      'two_days 2027-01-30T18:00:00.000Z',
      'four_hours 2027-02-01T14:00:00.000Z',
      'two_hours 2027-02-01T16:00:00.000Z',
    ]);
  });

  it('is moved by the link: the old reminders are gone, the new ones stand', async () => {
    await path.person.move(path.bookingLink, '2027-02-02T15:00');
    system.advance({ minutes: 1 });
    const mail = await path.person.mail(`Your appointment has moved: ${MOVED}`);
    expect(mail.text).toContain(`It was planned for ${VISIT}`);
    expect(await waiting(path.prepId)).toEqual([
      'two_days 2027-01-31T20:00:00.000Z',
      'four_hours 2027-02-02T16:00:00.000Z',
      'two_hours 2027-02-02T18:00:00.000Z',
    ]);
  });

  it('is reminded of the call: two days before by mail, two hours before by text', async () => {
    system.moveTo('2027-01-26T18:00:00Z');
    await path.person.mail(`Reminder: ${CALL}`);
    system.moveTo('2027-01-28T16:00:00Z');
    const text = await path.person.text(/Jan 28/);
    expect(text.text).toMatch(/^JT Office: appointment Thu, Jan 28, 1:00 PM ET\. /);
    expect(text.text.length).toBeLessThanOrEqual(160);
  });

  it('is reminded of the visit at its new time only, says yes, and is reminded once more', async () => {
    system.moveTo('2027-01-31T20:00:00Z');
    const reminder = await path.person.mail(`Reminder: ${MOVED}`);
    const { appointment } = await path.person.confirm(linkIn(reminder, 'a'));
    expect(appointment).toMatchObject({ state: 'confirmed', localStart: '2027-02-02T15:00' });
    system.moveTo('2027-02-02T18:00:00Z');
    expect((await path.person.text(/Feb 2/)).text).toMatch(/^JT Office: appointment Tue, Feb 2, 3:00 PM ET\. /);
  });

  it('a prescriber lets the person know: a mail says that there is an update, the page what comes next', async () => {
    const { released } = await clinic.release(path.screeningId, 'arrange_visit');
    expect(released).toMatchObject({ nextStep: 'arrange_visit' });
    const link = linkIn(await path.person.mail('There is an update for you'), 's');
    expect(link).not.toBe(path.questionsLink);
    const read = await path.person.openQuestions(link);
    expect(read).toMatchObject({ state: 'decided', nextStep: 'arrange_visit' });
    expect(read).not.toHaveProperty('answers');
  });

  it('offered another visit, calls it off: it is told so, and reminded of nothing', async () => {
    const { personId, inquiryId } = path;
    await clinic.offer({ personId, inquiryId, serviceCode: 'PREP' });
    const offered = await path.person.mail('Choose a time', 2);
    const link = linkIn(offered, 'a');
    expect(link).not.toBe(path.bookingLink);
    const { appointment } = await path.person.choose(link, '2027-02-08T13:00', 'in_person');
    system.advance({ minutes: 1 });
    const when = 'Monday, February 8, 2027, 1:00 PM (Eastern Time)';
    await path.person.mail(`Your appointment: ${when}`);
    expect((await path.person.cancel(link)).status).toBe(200);
    system.advance({ minutes: 1 });
    await path.person.mail(`Your appointment is cancelled: ${when}`);
    expect(await waiting(appointment!.appointmentId)).toEqual([]);
  });
});

describe('what is left in the end', () => {
  it('is the whole way in every service, and nothing that waits', async () => {
    system.moveTo('2027-02-08T19:00:00Z');
    await eventually(async () => expect(await unfinished(system)).toEqual([]));
    expect(await tracesOf(system, path.personId)).toMatchObject({
      inquiries: ['converted routine version 5'],
      screenings: [expect.stringMatching(/^decided/)],
      appointments: [
        expect.stringMatching(/^CONSULT booked/),
        expect.stringMatching(/^PREP cancelled/),
        expect.stringMatching(/^PREP confirmed/),
      ],
      offers: ['PREP booked', 'PREP booked'],
    });
  });

  it('is every message once, and no other', () => {
    expect(path.person.mails.map(({ subject }) => subject)).toEqual([
      'We received your message',
      `Your appointment: ${CALL}`,
      'A few questions before we meet',
      'Choose a time',
      `Your appointment: ${VISIT}`,
      `Your appointment has moved: ${MOVED}`,
      `Reminder: ${CALL}`,
      `Reminder: ${MOVED}`,
      'There is an update for you',
      'Choose a time',
      'Your appointment: Monday, February 8, 2027, 1:00 PM (Eastern Time)',
      'Your appointment is cancelled: Monday, February 8, 2027, 1:00 PM (Eastern Time)',
    ]);
    expect(path.person.texts.map(({ text }) => /code|Jan 28|Feb 2/.exec(text)?.[0])).toEqual([
      'code',
      'code',
      'Jan 28',
      'Feb 2',
      'code',
    ]);
  });

  it('is one calendar entry for each appointment, newer with every change', () => {
    const entries = path.person.mails.flatMap(({ id }) => {
      const calendar = calendarIn(system.mail.mailbox.raw(id)!);
      const value = (name: string) => new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(withoutZone(calendar))?.[1]?.trim();
      return calendar ? [{ uid: value('UID'), method: value('METHOD'), starts: value('DTSTART'), calendar }] : [];
    });
    const [call, visit, , other] = entries;
    expect(entries.map(({ uid, method, starts }) => [uid, method, starts])).toEqual([
      [call!.uid, 'REQUEST', '20270128T130000'],
      [visit!.uid, 'REQUEST', '20270201T130000'],
      [visit!.uid, 'REQUEST', '20270202T150000'],
      [other!.uid, 'REQUEST', '20270208T130000'],
      [other!.uid, 'CANCEL', '20270208T130000'],
    ]);
    for (const { calendar } of entries) {
      expect(calendar).toContain('TZID:America/New_York');
      expect(forbiddenIn(calendar)).toBeUndefined();
    }
  });

  it('is nothing in any message that somebody else could read anything into', () => {
    const { familyName, message } = path.person.inquiry;
    for (const { id, subject, text, html } of path.person.mails) {
      const raw = Buffer.from(system.mail.mailbox.raw(id) ?? '').toString('utf8');
      for (const words of [subject, text, html, raw]) {
        expect(forbiddenIn(words)).toBeUndefined();
        for (const own of [familyName!, message!, path.personId, path.screeningId]) expect(words).not.toContain(own);
      }
    }
    for (const { text } of path.person.texts) expect(forbiddenIn(text)).toBeUndefined();
  });

  it('is one story, told across services to whoever works with the person', async () => {
    const { body } = await clinic.desk.get<TimelinePage>(`${clinic.path}/people/${path.personId}/timeline?limit=100`);
    const types = body.items.map(({ type }) => type).filter((type) => !type.startsWith('notification.'));
    // Both of a pair are said in one moment.
    const paired = ['screening.recommended.v1', 'booking.offer_ended.v1'];
    expect(types.filter((type) => paired.includes(type)).toSorted()).toEqual([
      'booking.offer_ended.v1',
      'booking.offer_ended.v1',
      'screening.recommended.v1',
    ]);
    expect(types.filter((type) => !paired.includes(type)).toReversed()).toEqual([
      'inquiry.received.v1',
      'inquiry.assigned.v1',
      'inquiry.contacted.v1',
      'appointment.booked.v1',
      'inquiry.progressed.v1',
      'screening.invited.v1',
      'inquiry.progressed.v1',
      'screening.started.v1',
      'screening.submitted.v1',
      'screening.decided.v1',
      'booking.offered.v1',
      'appointment.booked.v1',
      'appointment.rescheduled.v1',
      'appointment.confirmed.v1',
      'screening.released.v1',
      'screening.release_read.v1',
      'booking.offered.v1',
      'appointment.booked.v1',
      'appointment.cancelled.v1',
    ]);
  });
});
