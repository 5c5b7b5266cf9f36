import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, phone, problem } from '@stillwater/ui/testing';
import { empty, full, session, visitingStaff } from '../../testing/admin-app.js';
import { dana } from '../../testing/ids.js';

const staff = visitingStaff();

describe('the schedule', () => {
  it('shows today by staff on the clinic’s clock, whatever the browser’s zone is', async () => {
    await staff.open('/admin/asheville/schedule', full);
    await staff.page.getByRole('link', { name: /9:00.*9:20.*Avery Lane.*Consult call/ }).waitFor();
    await staff.page.getByText('Times are Eastern Time.').waitFor();
    await staff.page.getByRole('link', { name: /9:15.*10:15.*Gray Featherstonehaugh.*Confirmed/ }).waitFor();
    expect(Object.fromEntries(staff.asksFor(/GET .*appointments$/)[0]?.query ?? [])).toMatchObject({
      from: '2026-11-04',
      days: '1',
    });
    await expect(staff.page.getByText('Cancelled').count()).resolves.toBe(0);
    await expect(accessFaultsAtBothSizes(staff.page, 'schedule-day')).resolves.toEqual([]);
  });

  it('puts visits on the clock, and those at the same time side by side', async () => {
    await staff.open('/admin/asheville/schedule', full);
    const early = await staff.page.getByRole('link', { name: /9:15/ }).boundingBox();
    const late = await staff.page.getByRole('link', { name: /9:30/ }).boundingBox();
    if (early === null || late === null) throw new Error('The visits are not on the page');
    expect(late.y - early.y).toBeCloseTo(24, 0);
    expect(late.x).toBeGreaterThanOrEqual(early.x + early.width);
    await staff.page.setViewportSize(phone);
    const [first, second] = await Promise.all([
      staff.page.getByRole('link', { name: /9:15/ }).boundingBox(),
      staff.page.getByRole('link', { name: /9:30/ }).boundingBox(),
    ]);
    expect(first?.x).toBe(second?.x);
    expect(first?.width).toBeGreaterThan(250);
  });

  it('shows the day by room and the week, all in the address', async () => {
    await staff.open('/admin/asheville/schedule?date=2026-11-04', full);
    await staff.page.getByLabel('Show').selectOption('room');
    await staff.page.getByRole('heading', { name: 'Without a room' }).waitFor();
    await staff.page.getByRole('heading', { name: 'Creek' }).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'schedule-rooms')).resolves.toEqual([]);
    await staff.page.getByLabel('Show').selectOption('week');
    await staff.page.getByRole('heading', { name: 'Mon, Nov 2' }).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'schedule-week')).resolves.toEqual([]);
    await staff.page.getByLabel('Staff').selectOption('Dana Whitlock');
    await staff.page.waitForURL(new RegExp(`staffId=${dana}`));
    const nextWeek = staff.page.waitForResponse(/appointments\?from=2026-11-09/);
    await staff.page.getByRole('button', { name: 'Next week' }).click();
    await nextWeek;
    await staff.page.getByRole('heading', { name: 'Mon, Nov 9' }).waitFor();
    expect(Object.fromEntries(new URL(staff.page.url()).searchParams)).toEqual({
      view: 'week',
      date: '2026-11-11',
      staffId: dana,
    });
    expect(Object.fromEntries(staff.asksFor(/GET .*appointments$/).at(-1)?.query ?? [])).toMatchObject({
      from: '2026-11-09',
      days: '7',
      staffId: dana,
    });
    await staff.page.getByRole('button', { name: 'Today' }).click();
    await staff.page.getByRole('heading', { name: 'Mon, Nov 2' }).waitFor();
  });

  it('is walked with the keyboard, from a name to the week and to a visit', async () => {
    await staff.open('/admin/asheville/schedule', full);
    const name = staff.page.getByRole('region').getByRole('link', { name: 'Dana Whitlock' });
    await name.focus();
    await staff.page.keyboard.press('Tab');
    await expect(staff.page.evaluate(() => document.activeElement?.textContent)).resolves.toMatch(/9:15.*Gray/);
    await staff.page.keyboard.press('Shift+Tab');
    await staff.page.keyboard.press('Enter');
    await staff.page.getByRole('heading', { name: 'Wed, Nov 4' }).waitFor();
    expect(new URL(staff.page.url()).searchParams.get('staffId')).toBe(dana);
    await staff.page.getByRole('link', { name: /9:00/ }).focus();
    await staff.page.keyboard.press('Enter');
    await staff.page.getByRole('heading', { name: 'Cancel the appointment' }).waitFor();
  });

  it('is empty, and failing', async () => {
    let away = true;
    const none = empty['GET /v1/clinics/*/appointments'];
    await staff.open('/admin/asheville/schedule', {
      ...empty,
      'GET /v1/clinics/*/resources': full['GET /v1/clinics/*/resources'] ?? (() => 'no-answer'),
      'GET /v1/clinics/*/services': full['GET /v1/clinics/*/services'] ?? (() => 'no-answer'),
      'GET /v1/clinics/*/appointments': (asked) => (away ? problem(429, 'limited') : (none?.(asked) ?? 'no-answer')),
    });
    await staff.page.getByText('That was a lot in a short time').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'schedule-failing')).resolves.toEqual([]);
    away = false;
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByText('Nothing booked').first().waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'schedule-empty')).resolves.toEqual([]);
  });

  it('is read without booking where one may only read', async () => {
    const [membership] = session.memberships;
    await staff.open('/admin/asheville/schedule', {
      ...full,
      'GET /v1/session': () => ({
        body: { ...session, memberships: [{ ...membership, abilities: ['schedule.read'] }] },
      }),
    });
    await staff.page.getByRole('link', { name: /9:00.*A person.*Consult call/ }).waitFor();
    await expect(staff.page.getByRole('link', { name: 'Book an appointment' }).count()).resolves.toBe(0);
    expect(staff.asksFor(/people|staff$/)).toEqual([]);
  });
});
