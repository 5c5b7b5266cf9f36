import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem, type FakeApi } from '@stillwater/ui/testing';
import { full, session, visitingStaff } from '../../testing/admin-app.js';
import { profile } from '../../testing/clinic.js';

const staff = visitingStaff();
const hours = '/admin/asheville/settings/hours';

/** A clinic that takes changes and keeps them. */
function changing(): FakeApi {
  let now = profile;
  return {
    ...full,
    'GET /v1/clinics/*': () => ({ body: now }),
    'PATCH /v1/clinics/*': ({ body }) => {
      now = { ...now, ...(body as object), version: now.version + 1 };
      return { body: now };
    },
  };
}

describe('the clinic', () => {
  it('shows what it tells the public, and is changed against the version on the screen', async () => {
    await staff.open('/admin/asheville/settings/clinic', changing());
    const { page } = staff;
    await page.getByText('North Carolina, Tennessee, and Virginia').waitFor();
    const link = page.getByRole('link', { name: 'https://stillwater.test/c/asheville' });
    expect(await link.getAttribute('href')).toBe('https://stillwater.test/c/asheville');
    await page.getByText('Change', { exact: true }).click();
    await expect(accessFaultsAtBothSizes(page, 'settings-clinic')).resolves.toEqual([]);
    await page.getByLabel('Phone').fill('call us');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Please write a whole phone number with its area code.').waitFor();
    expect(staff.asksFor(/^PATCH/)).toEqual([]);
    await page.getByLabel('Phone').fill('(828) 555-0143');
    await page.getByLabel('Zone').selectOption('America/Chicago');
    await page.getByLabel('North Carolina').uncheck();
    await page.getByLabel('Alabama').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByText('Tennessee, Virginia, and Alabama').waitFor();
    expect(await staff.sent(/^PATCH/)).toMatchObject({
      headers: { 'if-match': '"3"' },
      body: { phone: '+18285550143', zone: 'America/Chicago', licensedStates: ['TN', 'VA', 'AL'] },
    });
  });

  it('tells the languages that are spoken, its own among them', async () => {
    await staff.open('/admin/asheville/settings/clinic', changing());
    const { page } = staff;
    await page.getByText('American English and Spanish (United States)').waitFor();
    await page.getByText('Change', { exact: true }).click();
    await expect(page.getByRole('checkbox', { name: 'American English' }).isDisabled()).resolves.toBe(true);
    await page.getByLabel('Language of the clinic').selectOption('es-US');
    await page.getByRole('checkbox', { name: 'American English' }).uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    expect((await staff.sent(/^PATCH/)).body).toMatchObject({ language: 'es-US', languages: ['es-US'] });
  });

  it('has numbers of its own for texts, and says when one is another clinic’s', async () => {
    let taken = false;
    const api = changing();
    await staff.open('/admin/asheville/settings/clinic', {
      ...api,
      'PATCH /v1/clinics/*': (ask) =>
        taken ? problem(409, 'clinic.text_number_taken') : api['PATCH /v1/clinics/*']!(ask),
    });
    const { page } = staff;
    await page.getByText('Change', { exact: true }).click();
    await page.getByLabel('Number for text messages').fill('text us');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Please write a whole phone number with its area code.').waitFor();
    await page.getByLabel('Number for text messages').fill('(828) 555-0190');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('term').filter({ hasText: 'Number for text messages' }).waitFor();
    const { body } = await staff.sent(/^PATCH/);
    expect(body).toMatchObject({ textNumber: '+18285550190' });
    expect(body).not.toHaveProperty('secondTextNumber');
    taken = true;
    await page.getByLabel('The same at a second carrier').fill('(828) 555-0191');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Another clinic writes from this number.').waitFor();
  });

  it('keeps what was typed when somebody else was quicker', async () => {
    await staff.open('/admin/asheville/settings/clinic', {
      ...full,
      'PATCH /v1/clinics/*': () => problem(412, 'clinic.stale'),
    });
    await staff.page.getByText('Change', { exact: true }).click();
    await staff.page.getByLabel('Sender of messages').fill('Front Office');
    await staff.page.keyboard.press('Enter');
    await staff.page.getByText('Someone changed this in the meantime').waitFor();
    await expect(staff.page.getByLabel('Sender of messages').inputValue()).resolves.toBe('Front Office');
  });

  it('is for reading where one may not change it', async () => {
    const [membership] = session.memberships;
    await staff.open(hours, {
      ...full,
      'GET /v1/session': () => ({
        body: { ...session, memberships: [{ ...membership, abilities: ['clinic.read'] }] },
      }),
    });
    await staff.page.getByText('Winter break').waitFor();
    await expect(staff.page.getByRole('button').allInnerTexts()).resolves.toEqual(['Sign out']);
    await expect(staff.page.getByText('Change', { exact: true }).count()).resolves.toBe(0);
  });
});

describe('the opening hours', () => {
  it('change, and name the booked visits that now lie outside', async () => {
    await staff.open(hours, changing());
    const { page } = staff;
    await page.getByRole('term').filter({ hasText: 'First Saturday of the month' }).waitFor();
    await expect(page.getByText('lie outside').count()).resolves.toBe(0);
    await page.getByText('Change', { exact: true }).click();
    const week = page.locator('details[open]');
    await expect(accessFaultsAtBothSizes(page, 'settings-hours')).resolves.toEqual([]);
    await week.getByLabel('Wednesday, from').fill('09:10');
    await week.getByRole('button', { name: 'Add hours on Sunday' }).click();
    await week.getByLabel('Sunday, in which weeks').selectOption('Second Sunday of the month');
    await week.getByRole('button', { name: 'Remove Friday, 13:00 to 16:00' }).click();
    await week.getByRole('button', { name: 'Save' }).click();
    await page.getByText('One booked visit of the next three months lies outside of these hours.').waitFor();
    await page.getByRole('link', { name: /Wed, Nov 4, 2026, 9:00.*9:20.*Avery Lane/ }).waitFor();
    await expect(accessFaultsAtBothSizes(page, 'settings-hours-outside')).resolves.toEqual([]);
    expect(await staff.sent(/^PATCH/)).toMatchObject({
      headers: { 'if-match': '"3"' },
      body: {
        hours: [
          ...profile.hours.slice(0, 2),
          { weekday: 3, opens: '09:10', closes: '18:00' },
          profile.hours[3],
          profile.hours[4],
          profile.hours[6],
          { weekday: 7, opens: '09:00', closes: '17:00', weekOfMonth: 2 },
        ],
      },
    });
  });

  it('say where they contradict themselves', async () => {
    await staff.open(hours, {
      ...full,
      'PATCH /v1/clinics/*': () =>
        problem(422, 'clinic.schedule', {
          errors: [
            { pointer: '/hours/0/closes', code: 'range', message: 'x' },
            { pointer: '/hours/5', code: 'range', message: 'x' },
          ],
        }),
    });
    await staff.page.getByText('Change', { exact: true }).click();
    await staff.page.getByRole('button', { name: 'Save' }).click();
    await staff.page.getByText('The end is not after the beginning.').waitFor();
    await staff.page.getByText('This overlaps another opening of the day.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'settings-hours-faults')).resolves.toEqual([]);
  });
});

describe('closed days', () => {
  it('to come are listed with their reason, added, and taken back', async () => {
    await staff.open(hours, changing());
    const { page } = staff;
    const coming = page.getByRole('listitem').filter({ hasText: /2026/ });
    await page.getByText('Winter break').waitFor();
    await expect(coming.allInnerTexts()).resolves.toEqual([
      expect.stringMatching(/^Thu, Nov 26, 2026 Federal holiday/),
      expect.stringMatching(/^Thu, Dec 24, 2026 to Sat, Dec 26, 2026 Winter break/),
    ]);
    await page.getByLabel('First day').fill('2026-11-04');
    await page.getByLabel('Why (for staff only)').fill('Staff day');
    await page.keyboard.press('Enter');
    await page.getByText('Staff day').waitFor();
    await page.getByText('3 booked visits of the next three months lie outside').waitFor();
    await page.getByRole('button', { name: 'Remove the closure from 2026-11-04' }).click();
    await page.getByText('Staff day').waitFor({ state: 'detached' });
    await page.getByText('lie outside').waitFor({ state: 'detached' });
    const [added, removed] = staff.asksFor(/^PATCH/);
    expect(added).toMatchObject({
      headers: { 'if-match': '"3"' },
      body: {
        closures: [
          profile.closures[0],
          profile.closures[1],
          { from: '2026-11-04', to: '2026-11-04', reason: 'Staff day' },
        ],
      },
    });
    expect(removed).toMatchObject({
      headers: { 'if-match': '"4"' },
      body: { closures: [profile.closures[0], profile.closures[1]] },
    });
  });
});
