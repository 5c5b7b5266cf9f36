import type { FakeApi, Reply, Visiting } from '@stillwater/ui/testing';
import type { Page } from 'playwright-core';
import { freeTimes, offer, token as bookingToken } from './booking-answers.js';
import { token as consentToken } from './consent-answers.js';
import { clinic } from './patient-app.js';
import { receipt, token as screeningToken } from './screening-answers.js';

const linked: FakeApi = { 'GET /v1/links/clinic': () => ({ body: clinic }) };

/** Opens a link that a message has brought, and waits until it shows what is behind it. */
async function open(person: Visiting, address: string, api: FakeApi, dark: boolean): Promise<Page> {
  const page = await person.open(address, { ...linked, ...api }, { dark });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** A person opens the link to the questions. */
export function openScreening(person: Visiting, form: () => Reply, api: FakeApi = {}, dark = false): Promise<Page> {
  const answers: FakeApi = {
    'GET /v1/links/screening': form,
    'PUT /v1/links/screening/answer': () => ({ body: receipt }),
  };
  return open(person, `/s#${screeningToken}`, { ...answers, ...api }, dark);
}

/** A person opens the link to their visit. */
export function openBooking(person: Visiting, api: FakeApi = {}, dark = false): Promise<Page> {
  const answers: FakeApi = {
    'GET /v1/links/booking': () => ({ body: offer }),
    'GET /v1/links/booking/slots': () => ({ body: freeTimes }),
  };
  return open(person, `/a#${bookingToken}`, { ...answers, ...api }, dark);
}

/** A person opens the link to what is to be signed. */
export function openConsents(person: Visiting, form: () => Reply, api: FakeApi = {}): Promise<Page> {
  return open(person, `/f#${consentToken}`, { 'GET /v1/links/consents': form, ...api }, false);
}
