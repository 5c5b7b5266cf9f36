import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  accessFaultsAtBothSizes,
  launchBrowser,
  problem,
  visit,
  type FakeApi,
  type Visit,
} from '@stillwater/ui/testing';
import type { Browser } from 'playwright-core';
import { adminApp, empty, full, session } from '../../testing/admin-app.js';
import { dana } from '../../testing/ids.js';
import { resources } from '../../testing/schedule.js';

let browser: Browser;
let staff: Visit;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  expect(staff.faults).toEqual([]);
  await staff.page.context().close();
});
afterAll(() => browser.close());

/** Opens a page on Wednesday, November 4, 2026, 9 in the morning in Asheville. */
async function open(path: string, api: FakeApi): Promise<void> {
  staff = await visit(browser, adminApp, api);
  await staff.page.clock.setFixedTime('2026-11-04T14:00:00Z');
  await staff.go(path);
}

const saved = (body: unknown) => ({ body, headers: { etag: '"9"' } });

describe('the settings', () => {
  it('of kinds of visit are read and changed against the version on the screen', async () => {
    await open('/admin/asheville/settings', {
      ...full,
      'PUT /v1/clinics/*/services/*': ({ body }) => saved({ ...(body as object), serviceCode: 'CONSULT', version: 2 }),
    });
    await staff.page.getByText('20 minutes with: intake coordinator or therapist.').waitFor();
    expect(new URL(staff.page.url()).pathname).toBe('/admin/asheville/settings/services');
    await staff.page.getByText('Change', { exact: true }).first().click();
    await expect(accessFaultsAtBothSizes(staff.page, 'settings-services')).resolves.toEqual([]);
    await staff.page.getByLabel('Minutes', { exact: true }).first().fill('25');
    await staff.page.getByLabel('In person').first().check();
    await staff.page.getByRole('button', { name: 'Save' }).first().click();
    await staff.page.getByText('Saved.').waitFor();
    expect(staff.asksFor(/^PUT/)[0]).toMatchObject({
      path: expect.stringMatching(/services\/CONSULT$/),
      headers: { 'if-match': '"1"' },
      body: {
        offered: true,
        durationMinutes: 25,
        bufferAfterMinutes: 10,
        modes: ['phone', 'video', 'in_person'],
        roles: ['intake', 'therapist'],
      },
    });
  });

  it('of rooms: one is added, one taken out of use', async () => {
    await open('/admin/asheville/settings/rooms', {
      ...full,
      'POST /v1/clinics/*/rooms': ({ body }) => ({ ...saved({ ...(body as object), version: 1 }), status: 201 }),
      'PUT /v1/clinics/*/rooms/*': () => problem(412, 'room.changed'),
    });
    await staff.page.getByRole('heading', { name: 'Creek' }).waitFor();
    await staff.page.getByText('Not in use').waitFor();
    await staff.page.getByText('Change', { exact: true }).first().click();
    await expect(accessFaultsAtBothSizes(staff.page, 'settings-rooms')).resolves.toEqual([]);
    await staff.page.getByLabel('In use: new visits can be booked into it').first().uncheck();
    await staff.page.getByRole('button', { name: 'Save' }).first().click();
    await staff.page.getByText('Someone changed this in the meantime').waitFor();
    expect(staff.asksFor(/^PUT/)[0]?.body).toEqual({ name: 'Creek', capabilities: ['therapy'], inUse: false });
    await staff.page.getByLabel('Name').last().fill('Moss');
    await staff.page.getByLabel('Dosing').last().check();
    await staff.page.getByRole('button', { name: 'Save' }).last().click();
    await staff.page.getByText('Saved.').waitFor();
    expect(staff.asksFor(/POST .*rooms$/)[0]?.body).toEqual({
      name: 'Moss',
      capabilities: ['therapy', 'dosing'],
      inUse: true,
    });
  });

  it('of working hours: a day that ends before it begins is explained, an absence is added', async () => {
    await open('/admin/asheville/settings/calendars', {
      ...full,
      'PUT /v1/clinics/*/staff/*/calendar': () => saved(resources.staff[1]),
    });
    await staff.page.getByText('Whenever the clinic is open.').waitFor();
    await staff.page.getByText('Away from Thu, Nov 26, 2026 to Fri, Nov 27, 2026').first().waitFor();
    await staff.page.getByText('Change', { exact: true }).last().click();
    await expect(accessFaultsAtBothSizes(staff.page, 'settings-calendars')).resolves.toEqual([]);
    const form = staff.page.locator('details[open]');
    await form.getByLabel('Wednesday, until').fill('08:00');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('The end is not after the beginning.').waitFor();
    expect(staff.asksFor(/^PUT/)).toEqual([]);
    await form.getByLabel('Wednesday, until').fill('16:00');
    await form.getByLabel('First day').fill('2026-12-24');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    const changed = staff.page.waitForResponse(/calendar$/);
    await form.getByRole('button', { name: 'Save' }).click();
    await changed;
    expect(staff.asksFor(/^PUT/)[0]).toMatchObject({
      path: expect.stringContaining(dana),
      headers: { 'if-match': '"4"' },
      body: {
        weekly: [
          { weekday: 1, opens: '09:00', closes: '12:00' },
          { weekday: 1, opens: '13:00', closes: '17:00' },
          { weekday: 3, opens: '09:00', closes: '16:00' },
        ],
        absences: [
          { from: '2026-11-26T00:00', until: '2026-11-28T00:00' },
          { from: '2026-12-24T00:00', until: '2026-12-25T00:00' },
        ],
      },
    });
  });

  it('of licences: what ran out is said, one is added against the version on the screen', async () => {
    await open('/admin/asheville/settings/staff', {
      ...full,
      'PUT /v1/clinics/*/staff/*/licences': () => saved({}),
    });
    const row = staff.page.getByRole('listitem').filter({ hasText: 'dana.whitlock@example.com' });
    await row.getByText('MD, North Carolina, number NC-2019-00417, valid until Thu, Sep 30, 2027').waitFor();
    await row.getByText('MD, South Carolina, number SC-88021, ran out on Sat, Oct 31, 2026').waitFor();
    await staff.page.getByText('Your own licences are put on file by somebody else.').waitFor();
    await row.getByText('Change the licences').click();
    await row.getByRole('button', { name: 'Remove licence 2' }).click();
    await row.getByRole('button', { name: 'Add a licence' }).click();
    await expect(accessFaultsAtBothSizes(staff.page, 'settings-staff')).resolves.toEqual([]);
    const added = row.getByRole('group', { name: 'Licence 2' });
    await added.getByLabel('Licensed as').selectOption('PMHNP');
    await added.getByLabel('State').selectOption('TN');
    await added.getByLabel('Number').fill(' TN-31 ');
    await added.getByLabel('Last valid day').fill('2028-01-31');
    const put = staff.page.waitForResponse(/licences$/);
    await row.getByRole('button', { name: 'Save' }).click();
    await put;
    expect(staff.asksFor(/^PUT/)).toMatchObject([
      {
        path: expect.stringContaining(`${dana}/licences`),
        headers: { 'if-match': '"4"' },
        body: {
          licences: [
            { type: 'MD', state: 'NC', number: 'NC-2019-00417', expires: '2027-09-30' },
            { type: 'PMHNP', state: 'TN', number: 'TN-31', expires: '2028-01-31' },
          ],
        },
      },
    ]);
  });

  it.each([
    ['staff', 'staff'],
    ['services', 'services'],
    ['rooms', 'resources'],
    ['calendars', 'resources'],
  ])('fail with a way on, and are empty: %s', async (tab, route) => {
    let away = true;
    const none = empty[`GET /v1/clinics/*/${route}`];
    await open(`/admin/asheville/settings/${tab}`, {
      ...empty,
      [`GET /v1/clinics/*/${route}`]: (asked) => (away ? problem(403, 'denied') : (none?.(asked) ?? 'no-answer')),
    });
    await staff.page.getByText('You may not see this').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, `settings-${tab}-failing`)).resolves.toEqual([]);
    away = false;
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByText('You may not see this').waitFor({ state: 'detached' });
    await expect(accessFaultsAtBothSizes(staff.page, `settings-${tab}-empty`)).resolves.toEqual([]);
  });

  it('are for reading where one may not change them', async () => {
    const [membership] = session.memberships;
    await open('/admin/asheville/settings/rooms', {
      ...full,
      'GET /v1/session': () => ({
        body: { ...session, memberships: [{ ...membership, abilities: ['schedule.read'] }] },
      }),
    });
    await staff.page.getByRole('heading', { name: 'Creek' }).waitFor();
    await expect(staff.page.getByRole('button').allInnerTexts()).resolves.toEqual(['Sign out']);
  });
});
