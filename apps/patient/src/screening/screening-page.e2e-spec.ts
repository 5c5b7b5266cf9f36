import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  accessFaultsAtBothSizes,
  launchBrowser,
  phone,
  problem,
  visit,
  type FakeApi,
  type Reply,
  type Visit,
} from '@stillwater/ui/testing';
import type { Browser } from 'playwright-core';
import { clinic, patientApp } from '../../testing/patient-app.js';
import { begun, fresh, locked, receipt, token } from '../../testing/screening-answers.js';

const saved: FakeApi = { 'PUT /v1/links/screening/answer': () => ({ body: receipt }) };

let browser: Browser;
let person: Visit;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  expect(person.faults).toEqual([]);
  await person.page.context().close();
});
afterAll(() => browser.close());

async function open(form: object | (() => Reply), api: FakeApi = {}, dark = false): Promise<Visit['page']> {
  const shown = typeof form === 'function' ? (form as () => Reply) : () => ({ body: form });
  person = await visit(
    browser,
    patientApp,
    { 'GET /v1/links/clinic': () => ({ body: clinic }), 'GET /v1/links/screening': shown, ...saved, ...api },
    { size: phone, dark },
  );
  await person.go(`/s#${token}`);
  await person.page.getByRole('heading', { level: 1 }).waitFor();
  return person.page;
}

const heading = (name: string | RegExp) => person.page.getByRole('heading', { level: 1, name }).waitFor();
const press = (name: string) => person.page.getByRole('button', { name, exact: true }).click();
const choose = (name: string) => person.page.getByLabel(name, { exact: true }).check();
const answers = () => person.asksFor(/^PUT/).map(({ body }) => body);

async function begin(): Promise<void> {
  await person.page.getByRole('button', { name: /^(Begin|Go on)$/ }).click();
}

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
    await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe('birth-month');
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
    await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe('code');
    await press('Go on');
    await page.getByText('Please type the six digits').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-code')).resolves.toEqual([]);
    await page.getByLabel('Code').fill('402 913');
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
      { ...(problem(429, 'link.locked') as object), headers: { 'retry-after': '900' } } as Reply,
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
    await page.getByRole('link', { name: '828-555-0142' }).waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-locked-out')).resolves.toEqual([]);
    await press('Go on');
    await page.getByText('Please give your date of birth in numbers').waitFor();
  });

  it.each([
    ['screening-unknown', () => problem(404, 'link.unknown'), 'This link doesn’t work'],
    ['screening-expired', () => ({ body: { ...locked, state: 'expired' } }), 'This link has run out'],
    ['screening-failing', () => problem(400, 'unwell'), 'This page can’t be shown just now'],
    ['screening-handed-in', () => ({ body: { ...locked, state: 'submitted' } }), 'Thank you, we have your answers'],
  ])('that leads nowhere says what to do: %s', async (name, shown, title) => {
    const page = await open(shown);
    await heading(title);
    await page.getByRole('link', { name: '828-555-0142' }).waitFor();
    await expect(accessFaultsAtBothSizes(page, name)).resolves.toEqual([]);
  });
});

describe('the questions', () => {
  it('come one at a time, each saved, in the words of the document', async () => {
    const page = await open(fresh, {
      'POST /v1/links/screening/submission': () => ({
        body: { submittedAt: '2026-11-03T18:20:40.118Z', message: 'clinician_will_review' },
      }),
    });
    await expect(accessFaultsAtBothSizes(page, 'screening-start')).resolves.toEqual([]);
    await begin();
    await heading('How old are you?');
    await expect(accessFaultsAtBothSizes(page, 'screening-number')).resolves.toEqual([]);
    await press('Next');
    await page.getByText('Please give a whole number from 1 to 120').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-number-fault')).resolves.toEqual([]);
    await page.getByLabel('How old are you? years').fill('41');
    await press('Next');
    await heading(/heart conditions/);
    await choose('A dangerous heart rhythm');
    await choose('None of these');
    await expect(page.getByLabel('A dangerous heart rhythm').isChecked()).resolves.toBe(false);
    await expect(accessFaultsAtBothSizes(page, 'screening-choices')).resolves.toEqual([]);
    await press('Next');
    await choose('Yes');
    await press('Next');
    await heading('The upper number of that reading');
    await press('Prefer not to say');
    await heading(/Moving or speaking so slowly/);
    await page.getByText('Over the last 2 weeks, how often').waitFor();
    await page.getByText('All answers are saved.').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-choice')).resolves.toEqual([]);
    await press('Next');
    await page.getByText('Please choose an answer, or “Prefer not to say”.').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-choice-fault')).resolves.toEqual([]);
    await choose('Several days');
    await press('Next');
    await choose('Not at all');
    await press('Next');
    await heading('Have a look before you hand it in');
    await expect(accessFaultsAtBothSizes(page, 'screening-review')).resolves.toEqual([]);
    await press('Hand in my answers');
    await heading('Thank you, we have your answers');
    await page.getByText('A clinician will review them.').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-sent')).resolves.toEqual([]);
    expect(answers()).toEqual([
      { itemId: 'age', value: '41' },
      { itemId: 'heart', value: 'none' },
      { itemId: 'blood-pressure-known', value: 'yes' },
      { itemId: 'blood-pressure-upper', skipped: true },
      { itemId: 'phq9-8', value: '1' },
      { itemId: 'phq9-9', value: '0' },
    ]);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toMatch(/phq9|heart|1985/);
  });

  it('go on where they were, back with the browser, and over a reload', async () => {
    const page = await open(begun);
    await heading('Good to see you again');
    await expect(accessFaultsAtBothSizes(page, 'screening-resume')).resolves.toEqual([]);
    await begin();
    await heading(/Moving or speaking so slowly/);
    await choose('Not at all');
    await press('Next');
    await heading(/Thoughts that you would be better off dead/);
    await page.goBack();
    await heading(/Moving or speaking so slowly/);
    await expect(page.getByLabel('Not at all').isChecked()).resolves.toBe(true);
    await page.reload();
    await heading(/Moving or speaking so slowly/);
    await press('Back');
    await heading('Good to see you again');
  });

  it('can be answered with the keyboard alone, and a choice that was only passed is not sent', async () => {
    const page = await open(begun);
    await begin();
    await heading(/Moving or speaking so slowly/);
    await press('Prefer not to say');
    await heading(/Thoughts that you would be better off dead/);
    await expect(page.evaluate(() => document.activeElement?.tagName)).resolves.toBe('H1');
    await page.keyboard.press('Tab');
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await heading('Have a look before you hand it in');
    expect(answers()).toEqual([
      { itemId: 'phq9-8', skipped: true },
      { itemId: 'phq9-9', value: '0' },
    ]);
  });

  it('are looked over, and one is changed', async () => {
    const page = await open(begun);
    await begin();
    await press('Prefer not to say');
    await choose('Not at all');
    await press('Next');
    await heading('Have a look before you hand it in');
    await page.getByRole('button', { name: 'Change How old are you?' }).click();
    await heading('How old are you?');
    await expect(page.getByLabel('How old are you? years').inputValue()).resolves.toBe('41');
    await page.getByLabel('How old are you? years').fill('42');
    await press('Save');
    await heading('Have a look before you hand it in');
    await page.getByText('42 years').waitFor();
    await page.getByRole('button', { name: /^Change Do you know a blood pressure/ }).click();
    await choose('Yes');
    await press('Save');
    await page.getByText('One question is still open').waitFor();
    await expect(page.getByRole('button', { name: 'Hand in my answers' }).count()).resolves.toBe(0);
    await expect(accessFaultsAtBothSizes(page, 'screening-review-open')).resolves.toEqual([]);
    await press('To the open question');
    await heading('The upper number of that reading');
  });

  it('say that a clinician must talk first, and nothing of why', async () => {
    const page = await open(begun, {
      'POST /v1/links/screening/submission': () => ({
        body: { submittedAt: '2026-11-03T18:20:40.118Z', message: 'clinician_must_talk_first' },
      }),
    });
    await begin();
    await press('Prefer not to say');
    await press('Prefer not to say');
    await press('Hand in my answers');
    await page.getByText('a clinician needs to talk with you before anything is booked').waitFor();
    await expect(page.locator('main').innerText()).resolves.not.toMatch(/score|E\d\d|PHQ|eligible/i);
    await expect(accessFaultsAtBothSizes(page, 'screening-sent-talk')).resolves.toEqual([]);
  });

  it('keep their contrast in the dark', async () => {
    const page = await open(begun, {}, true);
    await begin();
    await choose('Several days');
    await expect(accessFaultsAtBothSizes(page, 'screening-choice-dark')).resolves.toEqual([]);
  });
});

describe('an answer', () => {
  it('that calls for help brings it over the whole page, once', async () => {
    const page = await open(begun, {
      'PUT /v1/links/screening/answer': () => ({ body: { ...receipt, crisis: true } }),
    });
    await begin();
    await press('Prefer not to say');
    const dialog = page.getByRole('dialog', { name: 'Help right now' });
    await dialog.getByRole('link', { name: 'Call 988' }).waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-crisis')).resolves.toEqual([]);
    await dialog.getByRole('button', { name: 'Go on with the questions' }).click();
    await choose('Several days');
    await press('Next');
    await heading('Have a look before you hand it in');
    await page.getByText('All answers are saved.').waitFor();
    await expect(dialog.count()).resolves.toBe(0);
    await expect(page.locator('main .sw-crisis').isVisible()).resolves.toBe(true);
    await expect(accessFaultsAtBothSizes(page, 'screening-review-crisis')).resolves.toEqual([]);
  });

  it('that doesn’t arrive is kept, said and sent again', async () => {
    const replies: Reply[] = ['no-answer', problem(503, 'unavailable')];
    const page = await open(begun, {
      'PUT /v1/links/screening/answer': () => replies.shift() ?? { body: receipt },
    });
    await begin();
    await choose('Not at all');
    await press('Next');
    await page.getByText('Your last answer is not saved yet').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-offline')).resolves.toEqual([]);
    await press('Try again');
    await page.getByText('The clinic’s server can’t answer just now.').waitFor();
    await choose('Not at all');
    await press('Next');
    await heading('Have a look before you hand it in');
    await page.getByText('All answers are saved.').waitFor();
    expect(answers().slice(-2)).toEqual([
      { itemId: 'phq9-8', value: '0' },
      { itemId: 'phq9-9', value: '0' },
    ]);
  });

  it('given after the page has locked itself is saved once it is open again', async () => {
    let shut = true;
    const page = await open(begun, {
      'PUT /v1/links/screening/answer': () => (shut ? problem(403, 'screening.locked') : { body: receipt }),
      'POST /v1/links/screening/entry': () => {
        shut = false;
        return { body: { expiresAt: '2026-11-03T18:21:00Z' } };
      },
    });
    await begin();
    await choose('Not at all');
    await press('Next');
    await heading('The page has locked itself');
    await page.getByText('Your last answer is still here').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-relocked')).resolves.toEqual([]);
    await typeBirthDate();
    await press('Go on');
    await heading(/Thoughts that you would be better off dead/);
    await page.getByText('All answers are saved.').waitFor();
    expect(answers()).toEqual([
      { itemId: 'phq9-8', value: '0' },
      { itemId: 'phq9-8', value: '0' },
    ]);
  });

  it('to a questionnaire that was handed in elsewhere says so', async () => {
    const forms = [begun, { ...locked, state: 'submitted' }];
    const page = await open(() => ({ body: forms.shift() ?? locked }), {
      'PUT /v1/links/screening/answer': () => problem(410, 'link.used'),
    });
    await begin();
    await choose('Not at all');
    await press('Next');
    await page.getByText('This link takes no more answers').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-ended')).resolves.toEqual([]);
    await press('Try again');
    await heading('Thank you, we have your answers');
  });

  it('that the server does not take leads back to its question', async () => {
    const replies: Reply[] = [problem(422, 'answer.out_of_range')];
    const page = await open(begun, {
      'PUT /v1/links/screening/answer': () => replies.shift() ?? { body: receipt },
    });
    await begin();
    await choose('Not at all');
    await press('Next');
    await page.getByText('One answer could not be saved').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-refused')).resolves.toEqual([]);
    await press('Try again');
    await heading(/Moving or speaking so slowly/);
  });

  it('is not handed in while the server is away, and is on the next press', async () => {
    const replies: Reply[] = ['no-answer', problem(503, 'unavailable')];
    const page = await open(begun, {
      'POST /v1/links/screening/submission': () =>
        replies.shift() ?? { body: { submittedAt: '2026-11-03T18:20:40.118Z', message: 'clinician_will_review' } },
    });
    await begin();
    await press('Prefer not to say');
    await press('Prefer not to say');
    await press('Hand in my answers');
    await page.getByText('Not handed in yet').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-unsent')).resolves.toEqual([]);
    await press('Hand in my answers');
    await press('Hand in my answers');
    await heading('Thank you, we have your answers');
    const keys = person.asksFor(/submission$/).map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });
});
