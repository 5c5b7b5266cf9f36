import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, phone, problem, visiting, type FakeApi } from '@stillwater/ui/testing';
import { bareClinic, clinic, patientApp } from '../../testing/patient-app.js';

const crisisLinks = ['tel:988', 'sms:988', 'tel:911', 'sms:741741?&body=HOME', 'https://988lifeline.org/chat/'];
const full: FakeApi = { 'GET /v1/public/clinics/*': () => ({ body: clinic }) };

const visitor = visiting(patientApp);

describe('the page of a clinic', () => {
  it('tells what a visitor needs before writing', async () => {
    await visitor.arrive(full);
    await visitor.go('/c/asheville');
    const { page } = visitor;
    await page.getByRole('heading', { level: 1, name: clinic.name }).waitFor();
    const text = await page.locator('main').innerText();
    for (const words of ['off-label', 'nobody can promise', 'Preparation', 'Dosing', 'Integration', 'may not suit']) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/Monday to Thursday\s+8:00 AM – 6:00 PM/);
    expect(text).toMatch(/First Saturday of the month\s+9:00 AM – 1:00 PM/);
    expect(text).toContain('All times are Eastern Time.');
    expect(text).toContain('North Carolina, Tennessee, or Virginia');
    expect(text).toContain('2999');
    expect(text).not.toContain('2020');
    await expect(page.title()).resolves.toBe(clinic.name);
    await expect(accessFaultsAtBothSizes(page, 'clinic')).resolves.toEqual([]);
  });

  it('leads to the form with what the visitor chose', async () => {
    await visitor.arrive(full, { size: phone });
    await visitor.go('/c/asheville');
    await visitor.page.getByRole('link', { name: 'I’m ready to schedule' }).first().click();
    await visitor.page.getByRole('heading', { name: 'Write to us' }).waitFor();
    expect(new URL(visitor.page.url()).search).toBe('?intent=ready_to_schedule');
    await expect(visitor.page.getByLabel('I’m ready to schedule a first talk').isChecked()).resolves.toBe(true);
  });

  it.each([320, 390, 800, 1280])('draws nothing through its words at %i pixels', async (width) => {
    await visitor.arrive(full, { size: { width, height: 800 } });
    await visitor.go('/c/asheville');
    const words = (await visitor.page.locator('.clinic-hero-text').boundingBox())!;
    const ripple = (await visitor.page.locator('.clinic-ripple').boundingBox())!;
    expect(ripple.y > words.y + words.height || ripple.x > words.x + words.width).toBe(true);
  });

  it('stands with nothing but the necessary', async () => {
    await visitor.arrive({ 'GET /v1/public/clinics/*': () => ({ body: bareClinic }) });
    await visitor.go('/c/asheville');
    await visitor.page.getByText('By appointment only').waitFor();
    await expect(visitor.page.getByText('All times are Mountain Standard Time.').isVisible()).resolves.toBe(true);
    await expect(accessFaultsAtBothSizes(visitor.page, 'clinic-bare')).resolves.toEqual([]);
  });

  it('keeps its contrast in the dark', async () => {
    await visitor.arrive(full, { dark: true });
    await visitor.go('/c/asheville');
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    await expect(accessFaultsAtBothSizes(visitor.page, 'clinic-dark')).resolves.toEqual([]);
  });

  it('says that there is no such clinic', async () => {
    await visitor.arrive({ 'GET /v1/public/clinics/*': () => problem(404, 'clinic.unknown') });
    await visitor.go('/c/nowhere');
    await visitor.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await expect(accessFaultsAtBothSizes(visitor.page, 'clinic-missing')).resolves.toEqual([]);
  });

  it('says that the server is away, and loads on a second try', async () => {
    let away = true;
    await visitor.arrive({
      'GET /v1/public/clinics/*': () => (away ? problem(400, 'unwell') : { body: clinic }),
    });
    await visitor.go('/c/asheville');
    await visitor.page.getByRole('alert').waitFor();
    await expect(accessFaultsAtBothSizes(visitor.page, 'clinic-failing')).resolves.toEqual([]);
    away = false;
    await visitor.page.getByRole('button', { name: 'Try again' }).click();
    await visitor.page.getByRole('heading', { level: 1, name: clinic.name }).waitFor();
  });

  it.each(['inquiry', 'embed'])('says the same of the form: %s', async (form) => {
    let answer = problem(400, 'unwell');
    await visitor.arrive({ 'GET /v1/public/clinics/*': () => answer });
    await visitor.go(`/c/asheville/${form}`);
    await visitor.page.getByRole('alert').waitFor();
    await expect(accessFaultsAtBothSizes(visitor.page, `${form}-failing`)).resolves.toEqual([]);
    answer = { body: clinic };
    await visitor.page.getByRole('button', { name: 'Try again' }).click();
    await visitor.page.getByRole('heading', { level: 1, name: 'Write to us' }).waitFor();
  });
});

describe('every page', () => {
  it('shows where to find help, with scripts off too, and sets no cookie', async () => {
    await visitor.arrive({}, { scripts: false });
    for (const path of ['/', '/c/asheville', '/c/asheville/inquiry', '/nowhere/at/all']) {
      await visitor.go(path);
      const links = await visitor.page.locator('footer a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      expect(links).toEqual(expect.arrayContaining(crisisLinks));
      const text = await visitor.page.locator('footer').innerText();
      for (const words of [
        'Press 1 for Veterans, 2 for Spanish',
        'text AYUDA',
        '838255',
        'nearest emergency department',
      ]) {
        expect(text).toContain(words);
      }
      await expect(visitor.page.locator('noscript p', { hasText: /./ }).isVisible()).resolves.toBe(true);
      await expect(visitor.page.locator('html').getAttribute('lang')).resolves.toBe('en-US');
      await expect(visitor.page.locator('script:not([src])').count()).resolves.toBe(0);
    }
    await expect(visitor.page.context().cookies()).resolves.toEqual([]);
  });

  it('says where a clinic’s page is found', async () => {
    await visitor.arrive({});
    await visitor.go('/');
    await visitor.page.getByRole('heading', { name: 'Find your clinic' }).waitFor();
    await expect(accessFaultsAtBothSizes(visitor.page, 'home')).resolves.toEqual([]);
    await visitor.go('/nowhere/at/all');
    await visitor.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await expect(accessFaultsAtBothSizes(visitor.page, 'missing')).resolves.toEqual([]);
  });
});
