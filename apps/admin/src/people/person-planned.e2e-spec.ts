import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem } from '@stillwater/ui/testing';
import { empty, full, visitingStaff } from '../../testing/admin-app.js';
import { person } from '../../testing/ids.js';

const staff = visitingStaff();
const path = `/admin/asheville/people/${person}/messages`;

describe('what will go out to a person', () => {
  it("is told on the person's clock, with what could still stop it and what does already", async () => {
    await staff.open(path, full);
    const { page } = staff;
    const rows = page.getByRole('list', { name: 'What will go out' }).getByRole('listitem');
    await rows.first().waitFor();
    await expect(rows.allInnerTexts()).resolves.toEqual([
      expect.stringMatching(
        /two days before[\s\S]*Nov 8, 2026, 9:00\sAM MST[\s\S]*Text message[\s\S]*moved out of quiet hours[\s\S]*E-mail can’t be used[\s\S]*when the visit is cancelled, a consent is taken back, or the person gets too many texts/,
      ),
      expect.stringMatching(/two hours before[\s\S]*It will not go out as things stand\. There is no consent/),
    ]);
    await rows.first().getByRole('link', { name: 'Open the appointment' }).waitFor();
    expect((await staff.sent(/planned-messages/)).query.get('untilAt')).toBe('2026-12-04T14:00:00.000Z');
    await page.getByLabel('How far to look ahead').selectOption('365');
    expect((await staff.sent(/planned-messages/, 2)).query.get('untilAt')).toBe('2027-11-04T14:00:00.000Z');
    await page.getByLabel('How far to look ahead').selectOption('until a day of choice');
    await page.getByLabel('Last day').fill('2026-12-24');
    // The whole day counts, on the clinic's clock.
    expect((await staff.sent(/planned-messages/, 4)).query.get('untilAt')).toBe('2026-12-25T05:00:00.000Z');
    await page.getByRole('list', { name: 'Messages' }).getByRole('link').first().waitFor();
    await expect(accessFaultsAtBothSizes(page, 'person-planned')).resolves.toEqual([]);
    await page.getByRole('list', { name: 'Messages' }).getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'How it went' }).waitFor();
  });

  it('is nothing, or fails with a way on and leaves what went out in view', async () => {
    let away = true;
    const quiet = 'GET /v1/clinics/*/people/*/planned-messages';
    await staff.open(path, {
      ...full,
      [quiet]: (asked) => (away ? problem(429, 'limited') : empty[quiet]!(asked)),
    });
    await staff.page.getByText('That was a lot in a short time').waitFor();
    await staff.page.getByRole('list', { name: 'Messages' }).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'person-planned-failing')).resolves.toEqual([]);
    away = false;
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByText('Nothing will go out in that time, as things stand.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'person-planned-empty')).resolves.toEqual([]);
  });
});
