import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem, type FakeApi } from '@stillwater/ui/testing';
import type { Locator } from 'playwright-core';
import { empty, full, session, visitingStaff } from '../../testing/admin-app.js';
import { fees } from '../../testing/documents.js';
import { person } from '../../testing/ids.js';

const staff = visitingStaff();

const panel = (name: string): Locator =>
  staff.page.locator('section.panel').filter({ has: staff.page.getByRole('heading', { name, exact: true }) });

async function openDocuments(api: FakeApi): Promise<void> {
  await staff.open('/admin/asheville/settings/documents', api);
}

describe('what people sign', () => {
  it('is read by version, and the next version is published from the one that counts', async () => {
    const inForce = [fees];
    await openDocuments({
      ...full,
      'GET /v1/clinics/*/consent-documents': () => ({ body: { documents: inForce } }),
      'POST /v1/clinics/*/consent-documents': () => {
        inForce.splice(0, 1, { ...fees, documentId: '01995d40-1a40-7c2b-9e5d-6f2d0a305523', version: 3 });
        return { status: 201, body: inForce[0] };
      },
    });
    const { page } = staff;
    await page.getByText('Version 2, published').waitFor();
    await panel('Fees and cancellations').getByText('Costos (es)').click();
    await page.getByText('Cancelar un día antes no cuesta nada.').first().waitFor();
    await expect(accessFaultsAtBothSizes(page, 'documents')).resolves.toEqual([]);
    await panel('Fees and cancellations').getByText('Write the next version').click();
    const form = panel('Fees and cancellations').locator('form');
    await form.getByLabel('Title').first().fill('Fees');
    await form.getByRole('button', { name: 'Leave this language out' }).last().click();
    await expect(accessFaultsAtBothSizes(page, 'documents-form')).resolves.toEqual([]);
    await form.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Version 3, published').waitFor();
    expect(staff.asksFor(/POST .*consent-documents$/)[0]?.body).toEqual({
      kind: 'fee_policy',
      services: ['PREP'],
      texts: [{ ...fees.texts[0], title: 'Fees' }],
      replacesId: fees.documentId,
    });
  });

  it('is written for the first time, and not published before it is whole', async () => {
    await openDocuments({
      ...empty,
      'POST /v1/clinics/*/consent-documents': () => problem(409, 'consent_document.changed'),
    });
    const touch = panel('Touch policy');
    await touch.getByText('Nobody is asked for it.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'documents-empty')).resolves.toEqual([]);
    await touch.getByText('Write the first version').click();
    await touch.getByRole('button', { name: 'Publish' }).click();
    await touch.getByText('Please fill this in').waitFor();
    await touch.getByLabel('Title').fill('Touch');
    await touch.getByLabel('Text').fill('Nobody touches you unless you have said yes.');
    await touch.getByLabel('Language').fill('English');
    await touch.getByRole('button', { name: 'Publish' }).click();
    await touch.getByText('Please give a language such as en or es').waitFor();
    await touch.getByLabel('Language').fill('en');
    expect(staff.asksFor(/POST .*consent-documents$/)).toEqual([]);
    await touch.getByRole('button', { name: 'Publish' }).click();
    await touch.getByText('Somebody else has published or withdrawn a version').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'documents-refused')).resolves.toEqual([]);
    await expect(touch.getByLabel('Title').inputValue()).resolves.toBe('Touch');
  });

  it('is withdrawn after a second look', async () => {
    const inForce = [fees];
    await openDocuments({
      ...full,
      'GET /v1/clinics/*/consent-documents': () => ({ body: { documents: inForce } }),
      'POST /v1/clinics/*/consent-documents/*/withdrawal': () => {
        inForce.length = 0;
        return { body: { ...fees, withdrawnAt: '2026-11-04T14:00:00Z' } };
      },
    });
    await panel('Fees and cancellations').getByText('Withdraw', { exact: true }).click();
    await staff.page.getByText('What was signed stays on file.').waitFor();
    await staff.page.getByRole('button', { name: 'Withdraw it' }).click();
    await panel('Fees and cancellations').getByText('Nobody is asked for it.').waitFor();
    expect(staff.asksFor(/withdrawal$/)[0]?.path).toContain(fees.documentId);
  });

  it('says what went wrong, and is only read by who may not edit', async () => {
    await openDocuments({ ...full, 'GET /v1/clinics/*/consent-documents': () => problem(403, 'consent.denied') });
    await staff.page.getByText('You may not see this').waitFor();
    const [asheville] = session.memberships;
    const abilities = asheville!.abilities.filter((ability) => ability !== 'consent.edit');
    const reader = { ...session, memberships: [{ ...asheville!, abilities }] };
    await openDocuments({ ...full, 'GET /v1/session': () => ({ body: reader }) });
    await staff.page.getByText('Version 2, published').waitFor();
    await expect(staff.page.getByRole('button', { name: 'Publish' }).count()).resolves.toBe(0);
  });
});

describe('a person’s documents', () => {
  const page = `/admin/asheville/people/${person}`;

  it('say what is signed, in which version and when, and what is missing', async () => {
    await staff.open(page, full);
    const documents = panel('Documents to sign');
    await documents.getByText('Telehealth').waitFor();
    const rows = (await documents.locator('dl > div').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
    expect(rows).toEqual([
      expect.stringMatching(/^Telehealth Signed version 1, Mon, Nov 2, 2026, 9:03 AM EST$/),
      expect.stringMatching(/^Touch policy Missing version 1 counts now$/),
      expect.stringMatching(
        /^Fees and cancellations Missing Signed version 1, Fri, Oct 2, 2026, 10:03 AM EDT version 2 counts now$/,
      ),
      expect.stringMatching(/^Escort agreement Signed version 3, .* Not asked for any more$/),
    ]);
    await expect(accessFaultsAtBothSizes(staff.page, 'person-documents')).resolves.toEqual([]);
  });

  it('are none, or can’t be shown', async () => {
    await staff.open(page, { ...full, 'GET /v1/clinics/*/consents': () => ({ body: { documents: [] } }) });
    await staff.page.getByText('The clinic asks for nothing to be signed.').waitFor();
    await staff.open(page, { ...full, 'GET /v1/clinics/*/consents': () => problem(503, 'away') });
    await panel('Documents to sign').getByRole('alert').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'person-documents-failing')).resolves.toEqual([]);
  });
});
