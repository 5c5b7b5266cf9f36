import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, phone, problem, visiting, type FakeApi } from '@stillwater/ui/testing';
import { clinic, patientApp } from '../../testing/patient-app.js';

const receipt = { inquiryId: '01995000-0000-7000-8000-00000000000a', receivedAt: '2026-11-02T14:00:00Z' };
const api: FakeApi = {
  'GET /v1/public/clinics/*': () => ({ body: clinic }),
  'POST /v1/public/clinics/*/inquiries': () => ({ status: 201, body: { ...receipt, urgency: 'acute' } }),
};

const visitor = visiting(patientApp);

describe('the form in a frame', () => {
  it('stands without the header and leads nowhere out of the frame', async () => {
    await visitor.arrive(api, { size: phone });
    await visitor.go('/c/asheville/embed?intent=ready_to_schedule');
    await visitor.page.getByRole('heading', { level: 1, name: 'Write to us' }).waitFor();
    await expect(visitor.page.locator('.site-header').count()).resolves.toBe(0);
    await expect(visitor.page.locator('main a[href^="/"]').count()).resolves.toBe(0);
    await expect(visitor.page.locator('footer a[href="tel:988"]').isVisible()).resolves.toBe(true);
    await expect(accessFaultsAtBothSizes(visitor.page, 'embed')).resolves.toEqual([]);
  });

  it('says how tall it is, and where the message was written', async () => {
    await visitor.arrive(api);
    await visitor.page.setContent('<iframe title="Form" width="400" src="https://stillwater.test/c/asheville/embed">');
    await visitor.page.evaluate(() => {
      window.addEventListener('message', ({ data }) => {
        document.body.dataset.told = JSON.stringify(data);
        const frame = document.querySelector('iframe');
        if (frame !== null) frame.height = String(data.height);
      });
    });
    const form = visitor.page.frameLocator('iframe');
    await form.getByLabel('First name').fill('Avery');
    await form.getByLabel('E-mail address').fill('avery@example.com');
    await form.getByLabel('State you live in').selectOption('NC');
    await visitor.page.waitForFunction(() => {
      const { type, height } = JSON.parse(document.body.dataset.told ?? '{}') as { type?: string; height?: number };
      return type === 'stillwater:height' && (height ?? 0) > 1500 && (height ?? 0) < 5000;
    });
    const scrolls = (): Promise<boolean> =>
      form.locator('html').evaluate((page) => page.scrollHeight > page.clientHeight);
    await expect(scrolls()).resolves.toBe(false);
    await form.getByRole('button', { name: 'Send', exact: true }).click();
    await form.getByRole('dialog', { name: 'Help right now' }).waitFor();
    await form.getByRole('button', { name: 'Go on to the page' }).click();
    await form.getByRole('heading', { name: 'Thank you, your message has arrived' }).waitFor();
    expect(visitor.asksFor(/^POST/).map(({ body }) => body)).toEqual([expect.objectContaining({ form: 'embed' })]);
  });

  it('says that there is no such clinic', async () => {
    await visitor.arrive({ 'GET /v1/public/clinics/*': () => problem(404, 'clinic.unknown') });
    await visitor.go('/c/nowhere/embed');
    await visitor.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await expect(accessFaultsAtBothSizes(visitor.page, 'embed-missing')).resolves.toEqual([]);
  });
});
