import { phone, visit, type FakeApi, type Reply, type Visit } from '@stillwater/ui/testing';
import type { Browser } from 'playwright-core';
import { freeTimes, offer, token as bookingToken } from './booking-answers.js';
import { clinic, patientApp } from './patient-app.js';
import { receipt, token as screeningToken } from './screening-answers.js';

const linked: FakeApi = { 'GET /v1/links/clinic': () => ({ body: clinic }) };

async function open(browser: Browser, address: string, api: FakeApi, dark: boolean): Promise<Visit> {
  const person = await visit(browser, patientApp, { ...linked, ...api }, { size: phone, dark });
  await person.go(address);
  await person.page.getByRole('heading', { level: 1 }).waitFor();
  return person;
}

/** A person on a phone opens the link to the questions. */
export function openScreening(browser: Browser, form: () => Reply, api: FakeApi = {}, dark = false): Promise<Visit> {
  const answers: FakeApi = {
    'GET /v1/links/screening': form,
    'PUT /v1/links/screening/answer': () => ({ body: receipt }),
  };
  return open(browser, `/s#${screeningToken}`, { ...answers, ...api }, dark);
}

/** A person on a phone opens the link to their visit. */
export function openBooking(browser: Browser, api: FakeApi = {}, dark = false): Promise<Visit> {
  const answers: FakeApi = {
    'GET /v1/links/booking': () => ({ body: offer }),
    'GET /v1/links/booking/slots': () => ({ body: freeTimes }),
  };
  return open(browser, `/a#${bookingToken}`, { ...answers, ...api }, dark);
}
