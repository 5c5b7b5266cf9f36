import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, phone, problem, visiting, type FakeApi } from '@stillwater/ui/testing';
import { clinic, patientApp } from '../../testing/patient-app.js';

const reader = visiting(patientApp, { size: phone });
const token = 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg';
const POST = 'POST /v1/webhooks/mail/leave/*';

const open = (api: FakeApi) =>
  reader.open(`/leave#${token}`, { 'GET /v1/links/clinic': () => ({ body: clinic }), ...api });
const heading = (name: string) => reader.page.getByRole('heading', { level: 1, name }).waitFor();

describe('leaving the mails', () => {
  it('asks first, and does it with one press, by keyboard', async () => {
    const page = await open({ [POST]: () => ({ status: 204 }) });
    await heading('No more e-mails?');
    await page.getByRole('link', { name: '828-555-0142' }).waitFor();
    expect(page.url()).toBe('https://stillwater.test/leave');
    await expect(accessFaultsAtBothSizes(page, 'leave')).resolves.toEqual([]);
    expect(reader.asksFor(/^POST/)).toEqual([]);
    await page.getByRole('button', { name: 'Stop the e-mails' }).focus();
    await page.keyboard.press('Enter');
    await heading('It’s done');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('It’s done');
    expect(await page.getByRole('button').count()).toBe(0);
    await expect(accessFaultsAtBothSizes(page, 'leave-done')).resolves.toEqual([]);
    const [pressed] = reader.asksFor(/^POST/);
    expect(pressed?.path).toBe(`/v1/webhooks/mail/leave/${token}`);
    expect(pressed?.body).toEqual({ 'List-Unsubscribe': 'One-Click' });
  });

  it('says that it did not work, and works on the next press', async () => {
    let away = true;
    const page = await open({ [POST]: () => (away ? problem(503, 'unavailable') : { status: 204 }) });
    await page.getByRole('button', { name: 'Stop the e-mails' }).click();
    await page.getByText('The server can’t answer just now').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'leave-failing')).resolves.toEqual([]);
    away = false;
    await page.getByRole('button', { name: 'Stop the e-mails' }).click();
    await heading('It’s done');
  });

  it('says whom to call when the link is not known, or none came along', async () => {
    const page = await open({ [POST]: () => problem(404, 'link.unknown') });
    await page.getByRole('button', { name: 'Stop the e-mails' }).click();
    await heading('This link doesn’t work');
    await page.getByText('If you want no more e-mails, please call').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'leave-unknown')).resolves.toEqual([]);
    await reader.arrive({});
    await reader.go('/leave');
    await heading('This page opens with a link');
  });
});
