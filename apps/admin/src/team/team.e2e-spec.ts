import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem } from '@stillwater/ui/testing';
import { full, session, visitingStaff } from '../../testing/admin-app.js';
import { staff as staffThere } from '../../testing/clinic.js';
import { dana, ines } from '../../testing/ids.js';

const staff = visitingStaff();
const path = '/admin/asheville/settings/staff';
const row = (email: string) => staff.page.getByRole('listitem').filter({ hasText: email });
const unfold = (name: string) => row('dana.whitlock@example.com').getByText(name, { exact: true }).click();
const link = 'https://clinic.example/admin/enrol#Zk3v0T9mUqS6hXn2bYw1LA';
const expiresAt = '2026-11-07T14:00:00Z';

describe('an invitation', () => {
  it('is made by keyboard, and shows its link once, to be handed over', async () => {
    await staff.open(path, {
      ...full,
      'POST /v1/clinics/*/staff': () => ({ status: 201, body: { staffId: ines, link, expiresAt } }),
    });
    const { page } = staff;
    await row('ines.roth@example.com').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'settings-staff')).resolves.toEqual([]);
    await page.getByLabel('Name').focus();
    await page.keyboard.type(' Sam Ortega ');
    await page.keyboard.press('Tab');
    await page.keyboard.type('sam.ortega@example.com');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText(/Hand this link to Sam Ortega .* until Sat, Nov 7, 2026, 9:00\sAM EST/).waitFor();
    await expect(page.getByLabel('Link for Sam Ortega').inputValue()).resolves.toBe(link);
    await expect(accessFaultsAtBothSizes(page, 'staff-link')).resolves.toEqual([]);
    expect(await staff.sent(/^POST .*staff$/)).toMatchObject({
      headers: { 'idempotency-key': expect.any(String) },
      body: { name: 'Sam Ortega', email: 'sam.ortega@example.com', roles: ['intake'] },
    });
    await page.getByRole('button', { name: 'I have it: hide the link' }).click();
    await expect(page.getByLabel('Name').inputValue()).resolves.toBe('');
    await expect(page.content()).resolves.not.toContain('Zk3v0T9mUqS6hXn2bYw1LA');
  });

  it('to somebody who is known needs no link, and a refusal keeps what was typed', async () => {
    let taken = true;
    await staff.open(path, {
      ...full,
      'POST /v1/clinics/*/staff': () =>
        taken ? problem(409, 'staff.email_taken') : { status: 201, body: { staffId: dana } },
    });
    const { page } = staff;
    await page.getByLabel('Name').fill('Sam Ortega');
    await page.getByLabel('E-mail address').fill('sam.ortega@example.com');
    await expect(page.getByRole('button', { name: 'Invite', exact: true }).isDisabled()).resolves.toBe(true);
    await page.getByLabel('therapist').first().check();
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByText('This address can’t be invited here.').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'staff-refused')).resolves.toEqual([]);
    taken = false;
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByText('Sam Ortega signs in as before, and finds this clinic there.').waitFor();
  });

  it('is made anew for somebody who has not come, with what was said the first time', async () => {
    await staff.open(path, {
      ...full,
      'POST /v1/clinics/*/staff': () => ({ status: 201, body: { staffId: ines, link, expiresAt } }),
    });
    const invited = row('ines.roth@example.com');
    await invited.getByText('Invited, not here yet').waitFor();
    await invited.getByRole('button', { name: 'Make a new link' }).click();
    await expect(invited.getByLabel('Link for Ines Roth').inputValue()).resolves.toBe(link);
    expect(await staff.sent(/^POST .*staff$/)).toMatchObject({
      body: { name: 'Ines Roth', email: 'ines.roth@example.com', roles: ['prescriber', 'nurse'] },
    });
    await expect(
      row('dana.whitlock@example.com').getByRole('button', { name: 'Make a new link' }).count(),
    ).resolves.toBe(0);
  });
});

describe('what somebody does here', () => {
  it('changes against the version on the screen, and the last manager stays', async () => {
    let last = true;
    await staff.open(path, {
      ...full,
      'PATCH /v1/clinics/*/staff/*': ({ body }) =>
        last ? problem(409, 'staff.last_manager') : { body: { ...staffThere[1], ...(body as object) } },
    });
    await unfold('Change the roles');
    const form = row('dana.whitlock@example.com').locator('details[open]');
    await form.getByLabel('therapist').check();
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Nobody else manages this clinic.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'staff-roles')).resolves.toEqual([]);
    last = false;
    await form.getByRole('button', { name: 'Save' }).click();
    expect(await staff.sent(/^PATCH/, 2)).toMatchObject({
      path: expect.stringContaining(dana),
      headers: { 'if-match': '"4"' },
      body: { roles: ['therapist', 'prescriber'] },
    });
  });

  it('ends, and the person is gone from the list', async () => {
    let items = staffThere;
    await staff.open(path, {
      ...full,
      'GET /v1/clinics/*/staff': () => ({ body: { items } }),
      'PATCH /v1/clinics/*/staff/*': () => {
        items = items.filter(({ staffId }) => staffId !== dana);
        return { body: { ...staffThere[1], roles: [], version: 5 } };
      },
    });
    await unfold('End the membership');
    await staff.page.getByText('Dana Whitlock is signed out everywhere at once').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'staff-end')).resolves.toEqual([]);
    await staff.page.getByRole('button', { name: 'End it now' }).last().press('Enter');
    await row('dana.whitlock@example.com').waitFor({ state: 'detached' });
    expect(await staff.sent(/^PATCH/)).toMatchObject({ headers: { 'if-match': '"4"' }, body: { roles: [] } });
  });

  it('is for reading where one does not manage staff', async () => {
    const [membership] = session.memberships;
    await staff.open(path, {
      ...full,
      'GET /v1/session': () => ({
        body: { ...session, memberships: [{ ...membership, abilities: ['staff.read'] }] },
      }),
    });
    await row('ines.roth@example.com').waitFor();
    await expect(staff.page.getByRole('button').allInnerTexts()).resolves.toEqual(['Sign out']);
    await expect(staff.page.getByText('Change the roles').count()).resolves.toBe(0);
  });
});

describe('licences', () => {
  it('are put on file: what ran out is said, one is added against the version on the screen', async () => {
    await staff.open(path, {
      ...full,
      'PUT /v1/clinics/*/staff/*/licences': () => ({ body: staffThere[1] }),
    });
    const person = row('dana.whitlock@example.com');
    await person.getByText('MD, North Carolina, number NC-2019-00417, valid until Thu, Sep 30, 2027').waitFor();
    await person.getByText('MD, South Carolina, number SC-88021, ran out on Sat, Oct 31, 2026').waitFor();
    await staff.page.getByText('Your own roles and licences are changed by somebody else.').waitFor();
    await person.getByText('Change the licences').click();
    await person.getByRole('button', { name: 'Remove licence 2' }).click();
    await person.getByRole('button', { name: 'Add a licence' }).click();
    await expect(accessFaultsAtBothSizes(staff.page, 'staff-licences')).resolves.toEqual([]);
    const added = person.getByRole('group', { name: 'Licence 2' });
    await added.getByLabel('Licensed as').selectOption('PMHNP');
    await added.getByLabel('State').selectOption('TN');
    await added.getByLabel('Number').fill(' TN-31 ');
    await added.getByLabel('Last valid day').fill('2028-01-31');
    await person.getByRole('button', { name: 'Save' }).click();
    expect(await staff.sent(/^PUT/)).toMatchObject({
      path: expect.stringContaining(`${dana}/licences`),
      headers: { 'if-match': '"4"' },
      body: {
        licences: [
          { type: 'MD', state: 'NC', number: 'NC-2019-00417', expires: '2027-09-30' },
          { type: 'PMHNP', state: 'TN', number: 'TN-31', expires: '2028-01-31' },
        ],
      },
    });
  });

  it('say who can not sign: a prescriber without one that is valid here', async () => {
    await staff.open(path, full);
    await row('ines.roth@example.com').getByText('Can’t sign decisions').waitFor();
    await expect(row('dana.whitlock@example.com').getByText('Can’t sign decisions').count()).resolves.toBe(0);
  });
});
