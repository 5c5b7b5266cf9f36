import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem } from '@stillwater/ui/testing';
import { full, visitingStaff } from '../../testing/admin-app.js';

const staff = visitingStaff();

describe('the demo clock', () => {
  it('is not there in a real installation', async () => {
    await staff.open('/admin/asheville/people', full);
    await staff.page.getByRole('link', { name: 'Avery Lane' }).waitFor();
    await expect(staff.page.getByRole('form', { name: 'Demo clock' }).count()).resolves.toBe(0);
  });

  it('tells the demo’s time, moves it on, and the pages follow', async () => {
    let aheadMinutes = 60;
    const now = () => ({ at: new Date(Date.UTC(2026, 10, 4, 14, aheadMinutes)).toISOString(), aheadMinutes });
    await staff.open('/admin/asheville/schedule', {
      ...full,
      'GET /v1/demo/clock': () => ({ body: now() }),
      'POST /v1/demo/clock': ({ body }) => {
        aheadMinutes += (body as { advanceMinutes: number }).advanceMinutes;
        return { body: now() };
      },
    });
    await staff.page.getByText(/It is Wed, Nov 4, 2026, 10:00\sAM EST/).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'demo-clock')).resolves.toEqual([]);
    await staff.page.getByLabel('How far').selectOption('2 days');
    const asked = staff.page.waitForRequest(/appointments\?from=2026-11-06/);
    await staff.page.getByRole('button', { name: 'Move time forward' }).click();
    await staff.page.getByText(/It is Fri, Nov 6, 2026, 10:00\sAM EST/).waitFor();
    await asked;
    expect(staff.asksFor(/POST .*demo/)[0]?.body).toEqual({ advanceMinutes: 2880 });
  });

  it('says when the time could not be moved', async () => {
    await staff.open('/admin/asheville/people', {
      ...full,
      'GET /v1/demo/clock': () => ({ body: { at: '2026-11-04T14:00:00Z', aheadMinutes: 0 } }),
      'POST /v1/demo/clock': () => problem(422, 'clock.backwards', { detail: 'Time never runs backwards.' }),
    });
    await staff.page.getByRole('button', { name: 'Move time forward' }).click();
    await staff.page.getByText('Time never runs backwards.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'demo-clock-failing')).resolves.toEqual([]);
  });
});
