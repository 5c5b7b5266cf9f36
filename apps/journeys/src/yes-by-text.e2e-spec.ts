import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AppointmentView, ClinicProfile, StaffNoticePage } from '@stillwater/contracts';
import { eventually } from '@stillwater/testing';
import { Clinic } from './clinic.js';
import { answered, seen } from './persistent-browser.js';
import { Person } from './person.js';
import { System } from './system.js';

const TOKEN = 'the-token-of-the-account';
const NUMBER = '+18285550190';

let system: System;
let clinic: Clinic;

beforeAll(async () => {
  system = await System.start({ at: '2027-01-25T15:00:00Z' });
  await system.stopService('gateway');
  await system.startService('gateway', { GATEWAY_TWILIO_AUTH_TOKEN: TOKEN });
  clinic = await Clinic.open(system, 'asheville');
  const profile = await answered(200, clinic.manager.get<ClinicProfile>(clinic.path));
  const body = { textNumber: NUMBER };
  await answered(200, clinic.manager.request('PATCH', clinic.path, { body, headers: seen(profile) }));
});

afterAll(() => system?.stop());

/** As Twilio tells of a text. */
function says(person: Person, text: string, sid: string) {
  const path = '/v1/webhooks/twilio/texts';
  const fields = { Body: text, From: person.inquiry.phone, MessageSid: sid, To: NUMBER };
  const signed = `${system.address}${path}${Object.entries(fields).flat().join('')}`;
  return person.browser.request('POST', path, {
    body: new URLSearchParams(fields).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': createHmac('sha1', TOKEN).update(signed).digest('base64'),
    },
  });
}

async function notices(): Promise<string[]> {
  const { body } = await answered(200, clinic.desk.get<StaffNoticePage>(`${clinic.path}/staff-notices`));
  return body.items.filter(({ rule }) => rule === 'N39').map(({ rule }) => rule);
}

it('a Y in reply to the text that asks for it confirms the visit; a C asks for a call', async () => {
  const person = new Person(system, { consents: [{ kind: 'sms', textVersion: 'sms.1.en-US' }] });
  const { inquiryId } = await person.writeTo(clinic.slug);
  const { personId } = await clinic.answerInquiry(inquiryId);
  const visit = { personId, inquiryId, serviceCode: 'CONSULT', mode: 'phone' };
  const { appointmentId } = await clinic.book(visit, '2027-01-28T13:00');
  system.advance({ minutes: 1 });
  // The text of one day: the reminder is the next day's.
  await person.text(/appointment Thu/);
  system.moveTo('2027-01-26T18:00:30Z');
  await person.text(/Reply Y to confirm/);
  const texts = person.texts.length;
  const stateNow = async () =>
    (await answered(200, clinic.desk.get<AppointmentView>(`${clinic.path}/appointments/${appointmentId}`))).body.state;

  expect((await says(person, 'C', 'SM1')).status).toBe(204);
  await eventually(async () => expect(await notices()).toEqual(['N39']), 20_000);
  expect(await stateNow()).toBe('booked');

  for (const sid of ['SM2', 'SM2']) expect((await says(person, 'Y', sid)).status).toBe(204);
  await eventually(async () => expect(await stateNow()).toBe('confirmed'), 20_000);
  expect(await notices()).toEqual(['N39']);
  expect(person.texts).toHaveLength(texts);
});

it('HELP from a number that nobody gave is told whom to call, once', async () => {
  const stranger = new Person(system);
  for (const sid of ['SM3', 'SM3', 'SM4']) expect((await says(stranger, 'HELP', sid)).status).toBe(204);
  await stranger.text(/questions\? Call/);
  // The second one is answered as well by now, were it answered at all: one more word from somebody else has been.
  const other = new Person(system);
  expect((await says(other, 'HELP', 'SM5')).status).toBe(204);
  await other.text(/questions\? Call/);
  expect(stranger.texts).toHaveLength(1);
});
