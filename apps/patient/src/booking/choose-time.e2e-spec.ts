import { describe, expect, it } from '@jest/globals';
import {
  accessFaultsAtBothSizes,
  phone,
  problem,
  visiting,
  type FakeApi,
  type Reply,
  type Visit,
} from '@stillwater/ui/testing';
import { booked, held, noTimes, offer } from '../../testing/booking-answers.js';
import { openBooking } from '../../testing/linked-visit.js';
import { patientApp } from '../../testing/patient-app.js';

const visitor = visiting(patientApp, { size: phone });

async function open(api: FakeApi, dark = false): Promise<Visit['page']> {
  return openBooking(visitor, api, dark);
}

const seen = (body: object): FakeApi => ({ 'GET /v1/links/booking': () => ({ body }) });
const heading = (name: string) => visitor.page.getByRole('heading', { level: 1, name }).waitFor();
const press = (name: string | RegExp) => visitor.page.getByRole('button', { name }).click();
const sent = (what: string) => visitor.asksFor(new RegExp(`^POST /v1/links/booking/${what}$`));

describe('choosing a time', () => {
  it('lists days with times in the clinic’s zone, and the person’s own clock beside', async () => {
    const page = await open({});
    await page.getByRole('button', { name: /^9:00 AM/ }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain('Intro call, 20 minutes.');
    expect(text).toContain('Times are Eastern Time, the clinic’s.');
    expect(text).toContain('Japan');
    expect(text).toMatch(/Tuesday, November 3\s+6 times/);
    expect(text).toContain('up to 24 hours before');
    await expect(page.getByRole('button', { name: /^1:00 PM/ }).innerText()).resolves.toMatch(/Wed,? 3:00\sAM/);
    expect(visitor.asksFor(/slots/)[0]?.query.get('from')).toBe('2026-11-02');
    await expect(accessFaultsAtBothSizes(page, 'booking-choose')).resolves.toEqual([]);
    await page.locator('summary', { hasText: 'Thursday, November 5' }).click();
    await page.getByRole('button', { name: /^10:00 AM/ }).waitFor();
  });

  it('asks for other weeks and another way to meet', async () => {
    const page = await open({});
    await press('Two weeks later');
    await page.getByText('Nov 16, 2026 to Nov 29, 2026').waitFor();
    await press('Two weeks earlier');
    await page.getByText('Nov 2, 2026 to Nov 15, 2026').waitFor();
    const byVideo = page.waitForResponse(/slots\?.*mode=video/);
    await page.getByLabel('By video').check();
    await byVideo;
    await page.getByRole('button', { name: /^9:00 AM/ }).waitFor();
    const asked = visitor.asksFor(/slots/).map(({ query }) => `${query.get('from')} ${query.get('mode')}`);
    expect(asked).toEqual(expect.arrayContaining(['2026-11-16 phone', '2026-11-02 video']));
  });

  it('says when nothing is free', async () => {
    const page = await open({ 'GET /v1/links/booking/slots': () => ({ body: noTimes }) });
    await page.getByText('Nothing is free in these two weeks.').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'booking-none')).resolves.toEqual([]);
  });

  it('says when the times can’t be loaded', async () => {
    const page = await open({ 'GET /v1/links/booking/slots': () => problem(400, 'unwell') });
    await page.getByRole('alert').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'booking-times-failing')).resolves.toEqual([]);
  });

  it('keeps a time with a countdown and books it, by keyboard alone', async () => {
    const page = await open({
      'POST /v1/links/booking/hold': () => ({ body: held }),
      'POST /v1/links/booking/booked': () => ({ body: { ...booked, policyEndsAt: '2026-11-02T15:30:00.000Z' } }),
    });
    await page.getByRole('button', { name: /^9:00 AM/ }).focus();
    await page.keyboard.press('Enter');
    await heading('We’re keeping this time for you');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await page.getByText(/Kept for (10:00|9:5\d) more minutes/).waitFor();
    await expect(accessFaultsAtBothSizes(page, 'booking-held')).resolves.toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await heading('It’s booked');
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/Tuesday, November 3\s+9:00 AM, Eastern Time/);
    expect(text).toMatch(/until Mon, Nov 2, 2026, 10:30\sAM EST/);
    await expect(accessFaultsAtBothSizes(page, 'booking-booked')).resolves.toEqual([]);
    expect(sent('hold').map(({ body }) => body)).toEqual([{ startsAt: '2026-11-03T14:00:00.000Z', mode: 'phone' }]);
    expect(sent('booked')[0]?.headers['if-match']).toBe('"1"');
  });

  it('offers others when somebody was quicker', async () => {
    const alternatives = [
      { startsAt: '2026-11-03T14:20:00.000Z', localStart: '2026-11-03T09:20' },
      { startsAt: '2026-11-05T15:00:00.000Z', localStart: '2026-11-05T10:00' },
    ];
    const replies: Reply[] = [problem(409, 'slot.taken', { alternatives }), { body: held }];
    const page = await open({ 'POST /v1/links/booking/hold': () => replies.shift() ?? problem(500, 'internal') });
    await press(/^9:00 AM/);
    await page.getByText('Somebody was quicker').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'booking-taken')).resolves.toEqual([]);
    await page
      .getByRole('group', { name: 'Free nearby' })
      .getByRole('button', { name: /9:20 AM/ })
      .click();
    await heading('We’re keeping this time for you');
    expect(sent('hold').map(({ body }) => body)).toEqual([
      expect.objectContaining({ startsAt: '2026-11-03T14:00:00.000Z' }),
      expect.objectContaining({ startsAt: '2026-11-03T14:20:00.000Z' }),
    ]);
  });

  it('says that the time ran out, by its own clock and by the server’s', async () => {
    const nearly = { ...held, shownAt: '2026-11-02T15:09:58.500Z' };
    const shown = [nearly, offer];
    const page = await open({
      'GET /v1/links/booking': () => ({ body: shown.shift() ?? offer }),
      'POST /v1/links/booking/hold': () => ({ body: held }),
      'POST /v1/links/booking/booked': () => problem(409, 'hold.expired'),
    });
    await page.getByText('The ten minutes are over').waitFor();
    await heading('Choose a time');
    await expect(accessFaultsAtBothSizes(page, 'booking-ran-out')).resolves.toEqual([]);
    await press(/^9:00 AM/);
    await press('Book this time');
    await page.getByText('The ten minutes are over').waitFor();
  });

  it('lets another time be chosen instead', async () => {
    const page = await open({ ...seen(held), 'POST /v1/links/booking/hold': () => ({ body: held }) });
    await press('Choose another time');
    await heading('Choose a time');
    await expect(page.getByText('The ten minutes are over').count()).resolves.toBe(0);
    await press(/^9:20 AM/);
    await heading('We’re keeping this time for you');
  });

  it('repeats a lost press under the same key, and says what the server refused', async () => {
    const replies: Reply[] = [
      'no-answer',
      problem(503, 'unavailable'),
      problem(422, 'slot.not_bookable'),
      { body: held },
    ];
    const page = await open({ 'POST /v1/links/booking/hold': () => replies.shift() ?? problem(500, 'internal') });
    for (const words of [
      'We couldn’t reach the clinic’s server',
      'can’t answer just now',
      'This can’t be booked yet',
    ]) {
      await press(/^9:00 AM/);
      await page.getByText(words).waitFor();
    }
    await expect(accessFaultsAtBothSizes(page, 'booking-refused')).resolves.toEqual([]);
    await press(/^9:00 AM/);
    await heading('We’re keeping this time for you');
    const keys = sent('hold').map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
  });
});
