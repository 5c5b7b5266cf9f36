import { describe, expect, it } from '@jest/globals';
import {
  accessFaultsAtBothSizes,
  phone,
  problem,
  visiting,
  type FakeApi,
  type Reply,
  type Visit,
} from '@stillwater/ui/testing';
import { fresh, locked, token } from '../../testing/screening-answers.js';
import { openScreening } from '../../testing/linked-visit.js';
import { clinic, patientApp } from '../../testing/patient-app.js';

const person = visiting(patientApp, { size: phone });

async function open(form: object | (() => Reply), api: FakeApi = {}, dark = false): Promise<Visit['page']> {
  const shown = typeof form === 'function' ? (form as () => Reply) : () => ({ body: form });
  return openScreening(person, shown, api, dark);
}

const heading = (name: string | RegExp) => person.page.getByRole('heading', { level: 1, name }).waitFor();
const press = (name: string) => person.page.getByRole('button', { name, exact: true }).click();
const begin = () => person.page.getByRole('button', { name: /^(Begin|Go on)$/ }).click();

async function typeBirthDate(): Promise<void> {
  await person.page.getByLabel('Month').fill('4');
  await person.page.getByLabel('Day').fill('12');
  await person.page.getByLabel('Year').fill('1985');
}

describe('a link to the questions', () => {
  it('opens with the birth date, and shows neither token nor question in the address', async () => {
    const forms = [locked, fresh];
    const page = await open(() => ({ body: forms.shift() ?? fresh }), {
      'POST /v1/links/screening/entry': () => ({ body: { expiresAt: '2026-11-03T18:21:00Z' } }),
    });
    await heading('First, please show us it’s you');
    await expect(page.evaluate(() => location.href)).resolves.toBe('https://stillwater.test/s');
    await expect(accessFaultsAtBothSizes(page, 'screening-locked')).resolves.toEqual([]);
    await press('Go on');
    await page.getByText('Please give your date of birth in numbers').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'birth-month');
    await expect(accessFaultsAtBothSizes(page, 'screening-locked-fault')).resolves.toEqual([]);
    await typeBirthDate();
    await press('Go on');
    await heading('Some questions about your health');
    expect(person.asksFor(/entry$/).map(({ body }) => body)).toEqual([{ birthDate: '1985-04-12' }]);
    expect(new Set(person.asked.map(({ headers }) => headers['stillwater-link']))).toEqual(new Set([token]));
    await begin();
    await heading('How old are you?');
    expect(page.url()).toBe('https://stillwater.test/s');
    await expect(page.title()).resolves.toBe(clinic.name);
  });

  it('asks for a code that went another way', async () => {
    const forms = [{ ...locked, birthDateKnown: true, codeChannel: 'sms' }, fresh];
    const page = await open(() => ({ body: forms.shift() ?? fresh }), {
      'POST /v1/links/screening/code': () => ({ body: { sent: true, channel: 'sms' } }),
      'POST /v1/links/screening/entry': () => ({ body: { expiresAt: '2026-11-03T18:21:00Z' } }),
    });
    await page.getByText('Your answers are waiting behind this page.').waitFor();
    await typeBirthDate();
    await press('Go on');
    await page.getByText('We have sent a code to your phone.').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'code');
    await press('Go on');
    await page.getByText('Please type the six digits').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-code')).resolves.toEqual([]);
    await page.getByLabel('Code').fill('402 913');
    await press('Go on');
    await heading('Some questions about your health');
    expect(person.asksFor(/entry$/)[0]?.body).toEqual({ birthDate: '1985-04-12', code: '402913' });
  });

  it('stays closed while no code can be sent, and says what to do', async () => {
    const replies = [problem(503, 'screening.code_not_sent'), { body: { sent: true, channel: 'sms' } }];
    const page = await open(
      { ...locked, codeChannel: 'sms' },
      {
        'POST /v1/links/screening/code': () => replies.shift()!,
      },
    );
    await typeBirthDate();
    await press('Go on');
    await page.getByText('We couldn’t send you a code just now').waitFor();
    await page.getByText('Please press “Go on” again in some minutes').waitFor();
    await page.getByRole('link', { name: '828-555-0142' }).waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-code-away')).resolves.toEqual([]);
    expect(person.asksFor(/entry$/)).toEqual([]);
    await press('Go on');
    await page.getByText('We have sent a code to your phone.').waitFor();
  });

  it('takes the code that arrived before when another one does not leave', async () => {
    const forms = [{ ...locked, codeChannel: 'sms' }, fresh];
    const page = await open(() => ({ body: forms.shift() ?? fresh }), {
      'POST /v1/links/screening/code': () => problem(429, 'screening.too_many_codes'),
      'POST /v1/links/screening/entry': () => ({ body: { expiresAt: '2026-11-03T18:21:00Z' } }),
    });
    await typeBirthDate();
    await press('Go on');
    await page.getByText('Enough codes were sent').waitFor();
    await page.getByLabel('Code').fill('402913');
    await press('Go on');
    await heading('Some questions about your health');
    expect(person.asksFor(/entry$/)[0]?.body).toEqual({ birthDate: '1985-04-12', code: '402913' });
  });

  it('opens without a code when none can be sent', async () => {
    const forms = [{ ...locked, codeChannel: 'email' }, fresh];
    await open(() => ({ body: forms.shift() ?? fresh }), {
      'POST /v1/links/screening/code': () => ({ body: { sent: false } }),
      'POST /v1/links/screening/entry': () => ({ body: { expiresAt: '2026-11-03T18:21:00Z' } }),
    });
    await typeBirthDate();
    await press('Go on');
    await heading('Some questions about your health');
    expect(person.asksFor(/entry$/)[0]?.body).toEqual({ birthDate: '1985-04-12' });
  });

  it('says what did not match, and for how long it stays locked', async () => {
    const replies = [
      problem(403, 'screening.second_factor_wrong'),
      ...['900', '57600'].map(
        (seconds) => ({ ...(problem(429, 'link.locked') as object), headers: { 'retry-after': seconds } }) as Reply,
      ),
    ];
    const page = await open(locked, {
      'POST /v1/links/screening/entry': () => replies.shift() ?? problem(422, 'screening.birth_date_impossible'),
    });
    await typeBirthDate();
    await press('Go on');
    await page.getByText('That didn’t match').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-wrong')).resolves.toEqual([]);
    await press('Go on');
    await page.getByText('Please try again in 15 minutes').waitFor();
    await page.getByText('call the clinic. It can open the page for you').waitFor();
    await page.getByRole('link', { name: '828-555-0142' }).waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-locked-out')).resolves.toEqual([]);
    await press('Go on');
    await page.getByText('Please try again in 16 hours').waitFor();
    await press('Go on');
    await page.getByText('Please give your date of birth in numbers').waitFor();
  });

  it.each([
    ['screening-unknown', () => problem(404, 'link.unknown'), 'This link doesn’t work'],
    ['screening-expired', () => ({ body: { ...locked, state: 'expired' } }), 'This link has run out'],
    ['screening-failing', () => problem(400, 'unwell'), 'This page can’t be shown just now'],
    ['screening-decided', () => ({ body: { ...locked, state: 'decided' } }), 'Thank you, we have your answers'],
    ['screening-handed-in', () => ({ body: { ...locked, state: 'submitted' } }), 'Thank you, we have your answers'],
  ])('that leads nowhere says what to do: %s', async (name, shown, title) => {
    const page = await open(shown);
    await heading(title);
    await page.getByRole('link', { name: '828-555-0142' }).waitFor();
    await expect(accessFaultsAtBothSizes(page, name)).resolves.toEqual([]);
  });
});

describe('the link of an update', () => {
  const update = { ...locked, birthDateKnown: true, update: true };
  const read = { ...update, state: 'decided', nextStep: 'not_now' };

  it('asks who opens it, then says what comes next and whom to call, and nothing else', async () => {
    const forms = [update];
    const page = await open(() => ({ body: forms.shift() ?? read }), {
      'POST /v1/links/screening/entry': () => ({ body: { expiresAt: '2026-11-03T18:21:00Z' } }),
    });
    await heading('First, please show us it’s you');
    await page.getByText('There is an update for you behind this page.').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'update-locked')).resolves.toEqual([]);
    await typeBirthDate();
    await page.keyboard.press('Enter');
    await heading('An update for you');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    const text = await page.locator('main').innerText();
    expect(text).toContain('This treatment may not be right for you at this time.');
    expect(text).not.toMatch(/score|reason|eligib|of 27/i);
    await page.getByRole('link', { name: '828-555-0142' }).waitFor();
    await page.getByRole('link', { name: 'Call 988' }).waitFor();
    await expect(accessFaultsAtBothSizes(page, 'update')).resolves.toEqual([]);
  });

  it.each([
    ['arrange_visit', 'The next step is a visit with us.'],
    ['talk_first', 'would like to talk with you before anything is booked.'],
  ])('has words for %s', async (nextStep, words) => {
    const page = await open({ ...read, nextStep });
    await page.getByText(words).waitFor();
    await expect(accessFaultsAtBothSizes(page, `update-${nextStep}`)).resolves.toEqual([]);
  });

  it('that has run out says whom to call', async () => {
    const page = await open({ ...update, state: 'expired' });
    await heading('This link has run out');
    await page.getByRole('link', { name: '828-555-0142' }).waitFor();
  });
});
