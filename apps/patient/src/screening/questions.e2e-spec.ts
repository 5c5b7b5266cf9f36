import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, phone, visiting, type FakeApi, type Reply, type Visit } from '@stillwater/ui/testing';
import { begun, fresh } from '../../testing/screening-answers.js';
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
    // The next question has the same answers: what was pressed must be of that one.
    await heading(/Thoughts that you would be better off dead/);
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
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
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
    await heading(/Thoughts that you would be better off dead/);
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
    await heading(/Thoughts that you would be better off dead/);
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
