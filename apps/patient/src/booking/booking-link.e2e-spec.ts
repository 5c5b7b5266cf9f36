import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, phone, problem, visiting, type FakeApi, type Visit } from '@stillwater/ui/testing';
import { offer, token } from '../../testing/booking-answers.js';
import { openBooking } from '../../testing/linked-visit.js';
import { patientApp } from '../../testing/patient-app.js';

const visitor = visiting(patientApp, { size: phone });

async function open(api: FakeApi, dark = false): Promise<Visit['page']> {
  return openBooking(visitor, api, dark);
}

const heading = (name: string) => visitor.page.getByRole('heading', { level: 1, name }).waitFor();
const press = (name: string | RegExp) => visitor.page.getByRole('button', { name }).click();

describe('a booking link', () => {
  it('takes the token out of the address and keeps it over a reload', async () => {
    const page = await open({});
    await heading('Choose a time');
    expect(page.url()).toBe('https://stillwater.test/a');
    expect(new Set(visitor.asked.map(({ headers }) => headers['stillwater-link']))).toEqual(new Set([token]));
    expect(visitor.asked.filter(({ path, query }) => `${path}${query}`.includes(token))).toEqual([]);
    await page.reload();
    await heading('Choose a time');
    await page.evaluate(() => window.location.assign('/a#q7m2kx9d4r-AAAAAAAAAAAAAAAAAAAAAA'));
    await page.waitForFunction(() => location.hash === '');
    await page.getByRole('link', { name: 'Juniper & Tide Asheville' }).waitFor();
    expect(visitor.asked.at(-1)?.headers['stillwater-link']).toBe('q7m2kx9d4r-AAAAAAAAAAAAAAAAAAAAAA');
  });

  it('that was cut off on the way does not show what an older one opened', async () => {
    const page = await open({});
    await heading('Choose a time');
    await page.evaluate(() => window.location.assign('/a#q7m2kx9d4r-AAAA'));
    await heading('This page opens with a link');
    await page.reload();
    await heading('This page opens with a link');
  });

  it.each([
    ['booking-unknown', problem(404, 'link.unknown'), 'This link doesn’t work'],
    ['booking-expired', problem(410, 'link.expired'), 'This link has run out'],
    ['booking-used', problem(410, 'link.used'), 'This link has done its work'],
  ])('says what to do when it opens nothing: %s', async (name, reply, title) => {
    const page = await open({ 'GET /v1/links/booking': () => reply });
    await heading(title);
    await page.getByRole('link', { name: '828-555-0142' }).waitFor();
    await expect(accessFaultsAtBothSizes(page, name)).resolves.toEqual([]);
  });

  it('of no clinic says where else to ask', async () => {
    const unknown = () => problem(404, 'link.unknown');
    const page = await open({ 'GET /v1/links/clinic': unknown, 'GET /v1/links/booking': unknown });
    await page.getByText('You find its number where you first found the clinic.').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'booking-nowhere')).resolves.toEqual([]);
  });

  it('says so when the page was opened without one', async () => {
    await visitor.arrive({});
    await visitor.go('/a');
    await heading('This page opens with a link');
    await expect(accessFaultsAtBothSizes(visitor.page, 'booking-missing')).resolves.toEqual([]);
  });

  it('says that it can’t be shown just now, and shows it on a second try', async () => {
    let away = true;
    const page = await open({ 'GET /v1/links/booking': () => (away ? problem(400, 'unwell') : { body: offer }) });
    await page.getByRole('alert').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'booking-failing')).resolves.toEqual([]);
    away = false;
    await press('Try again');
    await heading('Choose a time');
  });
});
