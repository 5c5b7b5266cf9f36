import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, phone, problem, visiting, type FakeApi, type Reply } from '@stillwater/ui/testing';
import type { Page } from 'playwright-core';
import { fees, locked, signed, token, toSign, touch } from '../../testing/consent-answers.js';
import { openConsents } from '../../testing/linked-visit.js';
import { patientApp } from '../../testing/patient-app.js';

const person = visiting(patientApp, { size: phone });

/** One answer after the other, the last again and again. */
function inTurn(...forms: object[]): () => Reply {
  return () => ({ body: forms.length > 1 ? forms.shift()! : forms[0]! });
}

const open = (forms: () => Reply, api: FakeApi = {}): Promise<Page> => openConsents(person, forms, api);
const heading = (name: string) => person.page.getByRole('heading', { level: 1, name }).waitFor();
const tick = (title: string) => person.page.getByLabel(`I have read “${title}” and agree to it`);
const sign = () => person.page.getByRole('button', { name: /^Sign/ });
const signings = () => person.asksFor(/signatures$/).map(({ body }) => body);
const later: FakeApi = { 'POST /v1/links/screening/entry': () => ({ body: { expiresAt: '2026-11-03T18:21:00Z' } }) };

async function giveBirthDate(page: Page): Promise<void> {
  await page.getByLabel('Month').fill('4');
  await page.getByLabel('Day').fill('12');
  await page.getByLabel('Year').fill('1985');
  await page.keyboard.press('Enter');
}

describe('the link to what is to be signed', () => {
  it('asks who opens it, then shows each document as text, with nothing ticked', async () => {
    const page = await open(inTurn(locked, toSign), later);
    await heading('First, please show us it’s you');
    await page.getByText('Behind this page are documents').waitFor();
    const [month, day] = await Promise.all(['Month', 'Day'].map((part) => page.getByLabel(part).boundingBox()));
    expect(day!.y).toBe(month!.y);
    await expect(accessFaultsAtBothSizes(page, 'consents-locked')).resolves.toEqual([]);
    await giveBirthDate(page);
    await heading('Please read and sign');
    expect(page.url()).toBe('https://stillwater.test/f');
    expect(new Set(person.asked.map(({ headers }) => headers['stillwater-link']))).toEqual(new Set([token]));
    await page.getByText('Nobody touches you unless you have said yes beforehand.').waitFor();
    await page.getByText('Later than that it is charged in full.').waitFor();
    for (const { texts } of [touch, fees]) await expect(tick(texts[0]!.title).isChecked()).resolves.toBe(false);
    await page.getByRole('link', { name: '828-555-0142' }).waitFor();
    await page.getByRole('link', { name: 'Call 988' }).waitFor();
    await expect(accessFaultsAtBothSizes(page, 'consents')).resolves.toEqual([]);
  });

  it('is signed document by document, by keyboard', async () => {
    const left = { ...toSign, documents: [fees] };
    const answers = [left, signed];
    const page = await open(inTurn(toSign), {
      'POST /v1/links/consents/signatures': () => ({ body: answers.shift()! }),
    });
    await heading('Please read and sign');
    await tick('Touch').focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Your full name').focus();
    await page.keyboard.type('Avery Lane');
    await page.keyboard.press('Enter');
    await page.getByText('Thank you, that is signed. One document is left.').waitFor();
    await tick('Touch').waitFor({ state: 'detached' });
    await expect(accessFaultsAtBothSizes(page, 'consents-some')).resolves.toEqual([]);
    await tick('Fees and cancellations').check();
    await sign().click();
    await heading('Thank you, everything is signed');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await expect(accessFaultsAtBothSizes(page, 'consents-signed')).resolves.toEqual([]);
    expect(signings()).toEqual([
      { name: 'Avery Lane', documents: [{ documentId: touch.documentId, language: 'en' }] },
      { name: 'Avery Lane', documents: [{ documentId: fees.documentId, language: 'en' }] },
    ]);
  });

  it('is signed all at once, in the language that was read', async () => {
    const page = await open(inTurn(toSign), { 'POST /v1/links/consents/signatures': () => ({ body: signed }) });
    await page.getByLabel('Language of the documents').selectOption('es');
    await page.getByText('Cancelar un día antes no cuesta nada.').waitFor();
    expect(await page.locator('[lang="es"]').count()).toBe(1);
    await tick('Costos y cancelaciones').check();
    await tick('Touch').check();
    await page.getByLabel('Your full name').fill('  Avery Lane ');
    await page.getByRole('button', { name: 'Sign 2 documents' }).click();
    await heading('Thank you, everything is signed');
    expect(signings()).toEqual([
      {
        name: 'Avery Lane',
        documents: [
          { documentId: touch.documentId, language: 'en' },
          { documentId: fees.documentId, language: 'es' },
        ],
      },
    ]);
  });

  it('ticked in one language is not signed in another one unread', async () => {
    const page = await open(inTurn(toSign), {
      'POST /v1/links/consents/signatures': () => ({ body: { ...toSign, documents: [fees] } }),
    });
    await tick('Fees and cancellations').check();
    await tick('Touch').check();
    await page.getByLabel('Language of the documents').selectOption('es');
    await expect(tick('Costos y cancelaciones').isChecked()).resolves.toBe(false);
    await expect(tick('Touch').isChecked()).resolves.toBe(true);
    await page.getByLabel('Your full name').fill('Avery Lane');
    await page.getByRole('button', { name: 'Sign 1 document' }).click();
    await page.getByText('One document is left.').waitFor();
    expect(signings()).toMatchObject([{ documents: [{ documentId: touch.documentId, language: 'en' }] }]);
  });

  it('can be read in a language that has no name', async () => {
    const odd = { ...fees, texts: [fees.texts[0]!, { ...fees.texts[1]!, language: 'es-a' }] };
    const page = await open(inTurn({ ...toSign, documents: [odd] }));
    await page.getByLabel('Language of the documents').selectOption('es-a');
    await tick('Costos y cancelaciones').waitFor();
  });

  it('says what is missing, and sends nothing', async () => {
    const page = await open(inTurn(toSign));
    await sign().click();
    await page.getByText('Please tick each document that you want to sign.').waitFor();
    await page.waitForFunction((id) => document.activeElement?.id === id, `tick-${touch.documentId}`);
    await tick('Touch').check();
    await sign().click();
    await page.getByText('Please type your full name').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'signature');
    await expect(accessFaultsAtBothSizes(page, 'consents-fault')).resolves.toEqual([]);
    expect(signings()).toEqual([]);
  });

  it('shows the new text of what was replaced meanwhile, and keeps what was typed', async () => {
    const next = { ...fees, documentId: '01995d40-1a40-7c2b-9e5d-6f2d0a305522', version: 3 };
    const page = await open(inTurn(toSign, { ...toSign, documents: [touch, next] }), {
      'POST /v1/links/consents/signatures': () => problem(409, 'consents.changed'),
    });
    await tick('Fees and cancellations').check();
    await page.getByLabel('Your full name').fill('Avery Lane');
    await sign().click();
    await page.getByText('A document has changed').waitFor();
    await page.locator(`#tick-${next.documentId}`).waitFor();
    await expect(tick('Fees and cancellations').isChecked()).resolves.toBe(false);
    await expect(page.getByLabel('Your full name').inputValue()).resolves.toBe('Avery Lane');
    await expect(accessFaultsAtBothSizes(page, 'consents-changed')).resolves.toEqual([]);
  });

  it('locked while it was read, opens again and keeps what was ticked', async () => {
    const page = await open(inTurn(toSign, locked, toSign), {
      ...later,
      'POST /v1/links/consents/signatures': () => problem(403, 'screening.locked'),
    });
    await tick('Touch').check();
    await page.getByLabel('Your full name').fill('Avery Lane');
    await sign().click();
    await heading('First, please show us it’s you');
    await giveBirthDate(page);
    await heading('Please read and sign');
    await expect(tick('Touch').isChecked()).resolves.toBe(true);
  });

  it('tries again what did not go out, under the same key', async () => {
    const replies = [problem(503, 'away'), { body: signed }];
    const page = await open(inTurn(toSign), { 'POST /v1/links/consents/signatures': () => replies.shift()! });
    await tick('Touch').check();
    await page.getByLabel('Your full name').fill('Avery Lane');
    await sign().click();
    await page.locator('form').getByRole('alert').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'consents-away')).resolves.toEqual([]);
    await sign().click();
    await heading('Thank you, everything is signed');
    const keys = person.asksFor(/signatures$/).map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(1);
  });

  it('says that there is no connection, and is shown and signed once there is one', async () => {
    let away = true;
    const reply = (body: object) => (): Reply => (away ? 'no-answer' : { body });
    const page = await openConsents(person, reply(toSign), { 'POST /v1/links/consents/signatures': reply(signed) });
    await page.getByText('We couldn’t reach the server').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'consents-offline')).resolves.toEqual([]);
    away = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await tick('Touch').check();
    await page.getByLabel('Your full name').fill('Avery Lane');
    away = true;
    await sign().click();
    await page.locator('form').getByText('nothing is signed twice').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'consents-signing-offline')).resolves.toEqual([]);
    away = false;
    await sign().click();
    await heading('Thank you, everything is signed');
  });

  it.each([
    ['consents-none', () => ({ body: signed }), 'Thank you, everything is signed'],
    ['consents-unknown', () => problem(404, 'link.unknown'), 'This link doesn’t work'],
    ['consents-expired', () => ({ body: { ...locked, state: 'expired' } }), 'This link has run out'],
    ['consents-failing', () => problem(400, 'unwell'), 'This page can’t be shown just now'],
  ])('that leads nowhere says what to do: %s', async (name, shown, title) => {
    const page = await open(shown);
    await heading(title);
    await page.getByRole('link', { name: '828-555-0142' }).waitFor();
    await expect(accessFaultsAtBothSizes(page, name)).resolves.toEqual([]);
  });
});
