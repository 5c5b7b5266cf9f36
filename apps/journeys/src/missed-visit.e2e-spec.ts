import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AppointmentView, StaffNoticePage, TimelinePage } from '@stillwater/contracts';
import { eventually } from '@stillwater/testing';
import { Clinic } from './clinic.js';
import { forbiddenIn } from './mail-words.js';
import { answered, seen } from './persistent-browser.js';
import { Person } from './person.js';
import { System } from './system.js';

let system: System;
let clinic: Clinic;

beforeAll(async () => {
  system = await System.start({ at: '2027-01-25T15:00:00Z' });
  clinic = await Clinic.open(system, 'asheville');
});

afterAll(() => system?.stop());

async function calls(appointmentId: string): Promise<string[]> {
  const open = `${clinic.path}/staff-notices?open=true&limit=100`;
  const { body } = await answered(200, clinic.desk.get<StaffNoticePage>(open));
  return body.items.filter(({ subjectId }) => subjectId === appointmentId).map(({ rule }) => rule);
}

it('whoever does not come is missed, taken back, missed again, called, and reads one word of it', async () => {
  const person = new Person(system);
  const { inquiryId } = await person.writeTo(clinic.slug);
  const { personId } = await clinic.answerInquiry(inquiryId);
  const visit = { personId, inquiryId, serviceCode: 'CONSULT', mode: 'phone' };
  const { appointmentId } = await clinic.book(visit, '2027-01-28T13:00');
  const about = `${clinic.path}/appointments/${appointmentId}`;
  const does = async (what: 'no-show' | 'no-show-withdrawal') => {
    const shown = await answered(200, clinic.desk.get<AppointmentView>(about));
    return clinic.desk.post<AppointmentView>(`${about}/${what}`, undefined, seen(shown));
  };

  // The text of that day is the reminder: the word goes by mail.
  system.moveTo('2027-01-28T16:00:00Z');
  await person.text(/Jan 28/);
  expect((await does('no-show')).status).toBe(409);

  system.moveTo('2027-01-28T18:05:00Z');
  // Each service looks at the clock from time to time.
  const missed = await eventually(() => answered(200, does('no-show')), 20_000);
  expect(missed.body.state).toBe('no_show');
  await eventually(async () => expect(await calls(appointmentId)).toEqual(['N26S']), 20_000);
  expect((await answered(200, does('no-show-withdrawal'))).body.state).toBe('booked');
  await eventually(async () => expect(await calls(appointmentId)).toEqual([]), 20_000);
  await answered(200, does('no-show'));
  await eventually(async () => expect(await calls(appointmentId)).toEqual(['N26S']), 20_000);

  system.moveTo('2027-01-28T18:20:00Z');
  const mail = await person.mail('We missed you');
  expect(mail.text).toContain('Please call us at');
  expect(forbiddenIn(mail.text)).toBeUndefined();
  expect(forbiddenIn(mail.html)).toBeUndefined();

  await eventually(async () => {
    const path = `${clinic.path}/people/${personId}/timeline?limit=100`;
    const { body } = await answered(200, clinic.desk.get<TimelinePage>(path));
    const types = body.items.map(({ type }) => type).filter((type) => type.includes('no_show'));
    expect(types.toReversed()).toEqual([
      'appointment.no_show.v1',
      'appointment.no_show_withdrawn.v1',
      'appointment.no_show.v1',
    ]);
  }, 20_000);
});
