import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem } from '@stillwater/ui/testing';
import { empty, full, visitingStaff } from '../../testing/admin-app.js';

const staff = visitingStaff();

describe('how sending goes', () => {
  it('is shown as it is now, for a day and for a week', async () => {
    await staff.open('/admin/asheville/messages/figures', full);
    const { page } = staff;
    await page.getByText(/^the oldest since .*8:58\sAM EST/).waitFor();
    await page
      .getByText('318 timers fired: half of them within 0.01 sec of their time, 99 of 100 within 1.21 sec.')
      .waitFor();
    await page
      .getByText('2 timers fired: half of them within 1.5 min of their time, 99 of 100 within 1.5 hr.')
      .waitFor();
    await expect(page.getByRole('row').allInnerTexts()).resolves.toEqual([
      expect.stringMatching(/What became of them\s+Messages/),
      expect.stringMatching(/^E-mail, Sent\s+1,204$/),
      expect.stringMatching(/^Text message, Not sent There is no consent to this way of writing\.\s+12$/),
      expect.stringMatching(/^Text message, Sent Its carrier says that it did not arrive\.\s+1$/),
    ]);
    await page.getByRole('heading', { name: 'Planned in the last 7 days' }).waitFor();
    await expect(accessFaultsAtBothSizes(page, 'figures')).resolves.toEqual([]);
  });

  it('is nothing before the first message, and fails with a way on', async () => {
    let away = true;
    await staff.open('/admin/asheville/messages/figures', {
      ...empty,
      'GET /v1/clinics/*/message-metrics': (asked) =>
        away ? problem(403, 'message.denied') : empty['GET /v1/clinics/*/message-metrics']!(asked),
    });
    await staff.page.getByText('You may not see this').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'figures-failing')).resolves.toEqual([]);
    away = false;
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByText('Nothing was planned.').first().waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'figures-empty')).resolves.toEqual([]);
  });
});

describe('the flows', () => {
  it("are listed with their version, shipped or the clinic's own", async () => {
    await staff.open('/admin/asheville/messages/flows', full);
    const rows = staff.page.getByRole('list', { name: 'Flows' }).getByRole('listitem');
    await rows.first().waitFor();
    await expect(rows.allInnerTexts()).resolves.toEqual([
      expect.stringMatching(/^Confirmation to the visitor\s+As shipped[\s\S]*version 1[\s\S]*can’t be left out/),
      expect.stringMatching(/The clinic’s own[\s\S]*version 1001 in place of shipped version 2[\s\S]*chosen .*Nov 2/),
    ]);
    await expect(accessFaultsAtBothSizes(staff.page, 'flows')).resolves.toEqual([]);
  });

  it('may fail, with a way on', async () => {
    await staff.open('/admin/asheville/messages/flows', {
      ...full,
      'GET /v1/clinics/*/flows': () => problem(429, 'limited'),
    });
    await staff.page.getByText('That was a lot in a short time').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'flows-failing')).resolves.toEqual([]);
  });
});
