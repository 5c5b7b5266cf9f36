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
import { begun, locked, receipt } from '../../testing/screening-answers.js';
import { openScreening } from '../../testing/linked-visit.js';
import { patientApp } from '../../testing/patient-app.js';

const person = visiting(patientApp, { size: phone });

async function open(form: object | (() => Reply), api: FakeApi = {}, dark = false): Promise<Visit['page']> {
  const shown = typeof form === 'function' ? (form as () => Reply) : () => ({ body: form });
  return openScreening(person, shown, api, dark);
}

const heading = (name: string | RegExp) => person.page.getByRole('heading', { level: 1, name }).waitFor();
const press = (name: string) => person.page.getByRole('button', { name, exact: true }).click();
const choose = (name: string) => person.page.getByLabel(name, { exact: true }).check();
const answers = () => person.asksFor(/^PUT/).map(({ body }) => body);
const begin = () => person.page.getByRole('button', { name: /^(Begin|Go on)$/ }).click();

async function typeBirthDate(): Promise<void> {
  await person.page.getByLabel('Month').fill('4');
  await person.page.getByLabel('Day').fill('12');
  await person.page.getByLabel('Year').fill('1985');
}

describe('an answer', () => {
  it('that calls for help brings it over the whole page, once', async () => {
    const page = await open(begun, {
      'PUT /v1/links/screening/answer': () => ({ body: { ...receipt, crisis: true } }),
    });
    await begin();
    await press('Prefer not to say');
    const dialog = page.getByRole('dialog', { name: 'Help right now' });
    await dialog.getByRole('link', { name: 'Call 988' }).waitFor();
    await dialog.getByText('A clinician was told just now').waitFor();
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

  it('that calls for help brings it without a connection too, once, and a later answer that arrives takes nothing back', async () => {
    let connected = false;
    const page = await open(begun, {
      'PUT /v1/links/screening/answer': ({ body }) =>
        connected ? { body: { ...receipt, crisis: (body as { itemId: string }).itemId === 'phq9-9' } } : 'no-answer',
    });
    await begin();
    await choose('Not at all');
    await press('Next');
    await choose('Several days');
    await press('Next');
    const dialog = page.getByRole('dialog', { name: 'Help right now' });
    await dialog.getByRole('link', { name: 'Call 988' }).waitFor();
    await dialog.getByText('Your answer has not reached the clinic yet').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-crisis-offline')).resolves.toEqual([]);
    await dialog.getByRole('button', { name: 'Go on with the questions' }).click();
    await page.locator('main .sw-crisis').waitFor();
    connected = true;
    await press('Try again');
    await page.getByText('All answers are saved.').waitFor();
    await expect(dialog.count()).resolves.toBe(0);
    await expect(page.locator('main .sw-crisis').isVisible()).resolves.toBe(true);
  });

  it('that doesn’t arrive is kept, said and sent again', async () => {
    let reply: Reply = 'no-answer';
    const page = await open(begun, { 'PUT /v1/links/screening/answer': () => reply });
    await begin();
    await choose('Not at all');
    await press('Next');
    await page.getByText('Your last answer is not saved yet').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-offline')).resolves.toEqual([]);
    reply = problem(503, 'unavailable');
    await press('Try again');
    await page.getByText('The clinic’s server can’t answer just now.').waitFor();
    reply = { body: receipt };
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
    const forms = [begun, { ...locked, birthDateKnown: true, codeChannel: 'sms' }];
    const page = await open(() => ({ body: forms.shift() ?? begun }), {
      'POST /v1/links/screening/code': () => ({ body: { sent: true, channel: 'sms' } }),
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
    await page.getByText('We have sent a code to your phone.').waitFor();
    await page.getByLabel('Code').fill('402913');
    await press('Go on');
    await heading(/Thoughts that you would be better off dead/);
    expect(person.asksFor(/entry$/)[0]?.body).toEqual({ birthDate: '1985-04-12', code: '402913' });
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
    await heading(/Thoughts that you would be better off dead/);
    await press('Prefer not to say');
    await press('Hand in my answers');
    await page.getByText('Not handed in yet').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'screening-unsent')).resolves.toEqual([]);
    await press('Hand in my answers');
    await person.sent(/submission$/, 2);
    await page.getByText('Not handed in yet').waitFor();
    await press('Hand in my answers');
    await heading('Thank you, we have your answers');
    const keys = person.asksFor(/submission$/).map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });
});
