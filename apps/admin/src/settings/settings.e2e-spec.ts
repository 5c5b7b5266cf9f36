import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem } from '@stillwater/ui/testing';
import { empty, full, session, visitingStaff } from '../../testing/admin-app.js';
import { dana } from '../../testing/ids.js';
import { resources } from '../../testing/schedule.js';

const staff = visitingStaff();

const saved = (body: unknown) => ({ body, headers: { etag: '"9"' } });

describe('the settings', () => {
  it('of kinds of visit are read and changed against the version on the screen', async () => {
    await staff.open('/admin/asheville/settings', {
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
    await staff.open('/admin/asheville/settings/rooms', {
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

  it('of working hours: a day that ends before it begins is explained, a stretch and an absence are added', async () => {
    let backwards = true;
    await staff.open('/admin/asheville/settings/calendars', {
      ...full,
      'PUT /v1/clinics/*/staff/*/calendar': () =>
        backwards
          ? problem(422, 'calendar.invalid', { errors: [{ pointer: '/weekly/2/closes', code: 'range', message: 'x' }] })
          : saved(resources.staff[1]),
    });
    await staff.page.getByText('Whenever the clinic is open.').waitFor();
    await staff.page.getByText('Away from Thu, Nov 26, 2026 to Fri, Nov 27, 2026').first().waitFor();
    await staff.page.getByText('Change', { exact: true }).last().click();
    await expect(accessFaultsAtBothSizes(staff.page, 'settings-calendars')).resolves.toEqual([]);
    const form = staff.page.locator('details[open]');
    await form.getByLabel('Wednesday, until').fill('08:00');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('The end is not after the beginning.').waitFor();
    backwards = false;
    await form.getByLabel('Wednesday, until').fill('16:00');
    await form.getByRole('button', { name: 'Add hours on Thursday' }).click();
    await form.getByRole('button', { name: 'Remove Monday, 13:00 to 17:00' }).click();
    await form.getByLabel('First day').fill('2026-12-24');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    expect(await staff.sent(/^PUT/, 2)).toMatchObject({
      path: expect.stringContaining(dana),
      headers: { 'if-match': '"4"' },
      body: {
        weekly: [
          { weekday: 1, opens: '09:00', closes: '12:00' },
          { weekday: 3, opens: '09:00', closes: '16:00' },
          { weekday: 4, opens: '09:00', closes: '17:00' },
        ],
        absences: [
          { from: '2026-11-26T00:00', until: '2026-11-28T00:00' },
          { from: '2026-12-24T00:00', until: '2026-12-25T00:00' },
        ],
      },
    });
  });

  it.each([
    ['staff', '/staff'],
    ['services', '/services'],
    ['rooms', '/resources'],
    ['calendars', '/resources'],
    ['hours', ''],
    ['clinic', ''],
  ])('fail with a way on, and are empty: %s', async (tab, route) => {
    let away = true;
    const none = empty[`GET /v1/clinics/*${route}`];
    await staff.open(`/admin/asheville/settings/${tab}`, {
      ...empty,
      [`GET /v1/clinics/*${route}`]: (asked) => (away ? problem(403, 'denied') : (none?.(asked) ?? 'no-answer')),
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
    await staff.open('/admin/asheville/settings/rooms', {
      ...full,
      'GET /v1/session': () => ({
        body: { ...session, memberships: [{ ...membership, abilities: ['schedule.read'] }] },
      }),
    });
    await staff.page.getByRole('heading', { name: 'Creek' }).waitFor();
    await expect(staff.page.getByRole('button').allInnerTexts()).resolves.toEqual(['Sign out']);
  });
});
