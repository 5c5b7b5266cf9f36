import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem } from '@stillwater/ui/testing';
import { empty, full, session, visitingStaff } from '../../testing/admin-app.js';
import { dana, screeningId } from '../../testing/ids.js';
import { invited, review, signed, waiting } from '../../testing/screenings.js';

const staff = visitingStaff();

const page = `/admin/asheville/screenings/${screeningId}`;

describe('the review queue', () => {
  it('shows what waits, with the flag first and the recommendation named as one', async () => {
    await staff.open('/admin/asheville/screenings', full);
    const rows = staff.page.getByRole('list', { name: 'Screenings' }).getByRole('listitem');
    await staff.page.getByRole('link', { name: 'Avery Lane' }).waitFor();
    const [first = ''] = await rows.allInnerTexts();
    expect(first).toMatch(/Flag: Not acute[\s\S]*Recommendation: a clinician should look[\s\S]*review due/);
    expect(staff.asksFor(/GET .*screenings$/)[0]?.query.get('queue')).toBe('review');
    await expect(accessFaultsAtBothSizes(staff.page, 'screenings')).resolves.toEqual([]);
    const asked = staff.page.waitForRequest(/screenings\?state=invited/);
    await staff.page.getByLabel('Show').selectOption('invited');
    await asked;
    expect(new URL(staff.page.url()).searchParams.get('state')).toBe('invited');
  });

  it('is empty, and failing', async () => {
    let away = true;
    await staff.open('/admin/asheville/screenings', {
      ...empty,
      'GET /v1/clinics/*/screenings': () => (away ? problem(403, 'denied') : { body: { items: [] } }),
    });
    await staff.page.getByText('You may not see this').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'screenings-failing')).resolves.toEqual([]);
    away = false;
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByText('Nothing waits for review.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'screenings-empty')).resolves.toEqual([]);
  });
});

describe('a review', () => {
  it('shows every answer, score and reason', async () => {
    await staff.open(page, full);
    await staff.page.getByRole('heading', { name: 'Recommendation of the rules' }).waitFor();
    await staff.page.getByText('An open safety flag of this person').waitFor();
    const text = await staff.page.locator('main').innerText();
    for (const words of [
      'A recommendation from the answers. A prescriber decides.',
      'E08:controlled',
      'The question about an allergy was not answered.',
      'Little interest or pleasure in doing things',
      'The last two weeks: mood',
      'More than half the days',
      'Chose not to say',
      'Not answered',
      '11 of 27',
      'at or above the threshold',
      'answers fit the pattern of another depressive syndrome; no diagnosis',
      'estimated; 1 answer missing',
      'An open safety flag of this person: Not acute',
    ]) {
      expect(text).toContain(words);
    }
    await expect(accessFaultsAtBothSizes(staff.page, 'review')).resolves.toEqual([]);
  });

  it('is taken up against the version on the screen', async () => {
    let shown = { ...review, ...waiting };
    await staff.open(page, {
      ...full,
      'GET /v1/clinics/*/screenings/*': () => ({ body: shown, headers: { etag: `"${shown.version}"` } }),
      'POST /v1/clinics/*/screenings/*/review': () => {
        shown = review;
        return { body: review, headers: { etag: '"5"' } };
      },
    });
    await expect(staff.page.getByRole('button', { name: 'Sign the decision' }).count()).resolves.toBe(0);
    await staff.page.getByRole('button', { name: 'Take it up' }).click();
    await staff.page.getByRole('button', { name: 'Sign the decision' }).waitFor();
    expect(staff.asksFor(/review$/)[0]?.headers['if-match']).toBe('"4"');
  });

  it('explains what a decision lacks', async () => {
    await staff.open(page, full);
    await staff.page.getByRole('button', { name: 'Sign the decision' }).click();
    await staff.page.getByText('Please choose an outcome.').waitFor();
    await staff.page.getByText('Please give your password.').waitFor();
    await staff.page.getByText('Please give the six digits of the code.').waitFor();
    await staff.page.getByLabel('Eligible', { exact: true }).check();
    await staff.page.getByLabel('Valid until').fill('2026-11-03');
    await staff.page.getByRole('button', { name: 'Sign the decision' }).click();
    await staff.page.getByText('Please allow at least one route.').waitFor();
    await staff.page.getByText('Please choose today or a later day.').waitFor();
    expect(staff.asksFor(/decision$/)).toEqual([]);
    await expect(accessFaultsAtBothSizes(staff.page, 'review-mistakes')).resolves.toEqual([]);
  });

  it('loses nothing over a wrong code, and is signed with the next one', async () => {
    let decided = false;
    await staff.open(page, {
      ...full,
      'GET /v1/clinics/*/screenings/*': () =>
        decided ? { body: signed, headers: { etag: '"6"' } } : { body: review, headers: { etag: '"5"' } },
      'POST /v1/clinics/*/screenings/*/decision': ({ body }) => {
        if ((body as { totpCode: string }).totpCode !== '222222') return problem(422, 'signature.wrong');
        decided = true;
        return { body: signed, headers: { etag: '"6"' } };
      },
    });
    const { page: shown } = staff;
    await shown.getByLabel('Eligible', { exact: true }).check();
    await shown.getByLabel('Lozenge').check();
    await shown.getByLabel('Injection').check();
    await shown.getByLabel('Conditions (optional)').fill('Blood pressure measured before each visit.');
    await shown.getByLabel('Note (optional)').fill('Spoke with her about the blood pressure.');
    await shown.getByLabel('Your password', { exact: true }).fill('correct horse battery staple');
    await shown.getByLabel('Code of your authenticator app').fill('111 111');
    await shown.keyboard.press('Enter');
    await shown.getByText('Nothing was signed: the password or the code didn’t match').waitFor();
    await expect(accessFaultsAtBothSizes(shown, 'review-wrong-code')).resolves.toEqual([]);
    const code = shown.getByLabel('Code of your authenticator app');
    await expect(code.inputValue()).resolves.toBe('');
    await expect(code.evaluate((input) => input === document.activeElement)).resolves.toBe(true);
    await expect(shown.getByLabel('Lozenge').isChecked()).resolves.toBe(true);
    await expect(shown.getByLabel('Note (optional)').inputValue()).resolves.toContain('Spoke with her');
    await code.fill('222222');
    await shown.keyboard.press('Enter');
    await shown.getByText('MD, licence NC-2019-00417, North Carolina').waitFor();
    const outcome = shown.getByRole('heading', { name: 'Eligible' });
    await expect(outcome.evaluate((heading) => heading === document.activeElement)).resolves.toBe(true);
    await expect(accessFaultsAtBothSizes(shown, 'review-signed')).resolves.toEqual([]);
    await expect(shown.getByRole('button', { name: 'Sign the decision' }).isVisible()).resolves.toBe(false);
    await shown.getByText('Decide anew').click();
    await expect(shown.getByLabel('Lozenge').count()).resolves.toBe(0);
    const [first, second] = staff.asksFor(/decision$/);
    expect(second?.headers['if-match']).toBe('"5"');
    expect(first?.headers['idempotency-key']).not.toBe(second?.headers['idempotency-key']);
    expect(second?.body).toEqual({
      outcome: 'eligible',
      routesAllowed: ['lozenge', 'injection'],
      conditions: ['Blood pressure measured before each visit.'],
      note: 'Spoke with her about the blood pressure.',
      validUntil: '2027-02-02',
      password: 'correct horse battery staple',
      totpCode: '222222',
    });
  });

  it.each([
    ['decision.no_licence', 422, 'Nothing was signed: no valid licence on file'],
    ['session.locked', 429, 'Nothing was signed: too many attempts'],
    ['screening.changed', 412, 'Someone changed this in the meantime'],
    ['screening.decided', 409, 'This can’t be done as it stands'],
  ])('says why it was not signed: %s', async (code, status, words) => {
    await staff.open(page, { ...full, 'POST /v1/clinics/*/screenings/*/decision': () => problem(status, code) });
    await staff.page.getByLabel('Deferred').check();
    await staff.page.getByLabel('Your password', { exact: true }).fill('correct horse battery staple');
    await staff.page.getByLabel('Code of your authenticator app').fill('111111');
    await staff.page.getByRole('button', { name: 'Sign the decision' }).click();
    await staff.page.getByText(words).waitFor();
    await expect(staff.page.getByLabel('Deferred').isChecked()).resolves.toBe(true);
    expect(staff.asksFor(/decision$/)[0]?.body).toMatchObject({ outcome: 'deferred', routesAllowed: [] });
  });

  it('leads to the authenticator before a code is asked for in vain', async () => {
    await staff.open(page, { ...full, 'GET /v1/session': () => ({ body: { ...session, totp: 'off' } }) });
    const link = staff.page.getByRole('link', { name: 'Set it up in a new tab' });
    await link.waitFor();
    await expect(link.getAttribute('href')).resolves.toBe('/admin/authenticator');
  });

  it('is for reading where one may not decide, and says when nothing was submitted', async () => {
    let shown: object = { ...review, abilities: [] };
    await staff.open(page, {
      ...full,
      'GET /v1/clinics/*/screenings/*': () => ({ body: shown, headers: { etag: '"5"' } }),
    });
    await staff.page.getByRole('heading', { name: 'Answers' }).waitFor();
    await expect(staff.page.getByRole('button', { name: /Sign the|Take it|Ask for/ }).count()).resolves.toBe(0);
    const nothing = { submittedAt: undefined, reviewDueAt: undefined, openFlag: undefined, recommendation: undefined };
    shown = { ...review, ...invited, ...nothing, answers: [], scores: [], reasons: [] };
    await staff.page.reload();
    await staff.page.getByText('The answers can be read once they are submitted.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'review-empty')).resolves.toEqual([]);
  });

  it('asks for a correction, and takes a stray link back', async () => {
    await staff.open(page, {
      ...full,
      'POST /v1/clinics/*/screenings/*/correction': () => ({ body: invited }),
      'POST /v1/clinics/*/screenings/*/link-revocation': () => problem(409, 'screening.illegal_transition'),
    });
    await staff.page.getByRole('button', { name: 'Ask for a correction' }).click();
    await staff.page.getByText('The link for the correction is on its way.').waitFor();
    await staff.page.getByRole('link', { name: 'Open the person’s file' }).click();
    await staff.page.getByRole('navigation', { name: 'File' }).getByRole('link', { name: 'Screening' }).click();
    await staff.page.getByRole('button', { name: 'Take the link back' }).click();
    await staff.page.getByText('This can’t be done as it stands').waitFor();
    expect(staff.asksFor(/link-revocation$/)[0]?.headers['if-match']).toBe('"1"');
  });

  it('lets a person give their birth date anew, after a second look', async () => {
    const replies = [problem(409, 'screening.illegal_transition'), { body: { ...invited, version: 2 } }];
    await staff.open(`/admin/asheville/people/${invited.personId}/screening`, {
      ...full,
      'POST /v1/clinics/*/screenings/*/birth-date-reset': () => replies.shift()!,
    });
    const press = (name: string) => staff.page.getByRole('button', { name }).click();
    await press('Let them give their birth date anew');
    const question = staff.page.getByRole('heading', { name: 'Let them give their birth date anew?' });
    await question.waitFor();
    await expect(question.evaluate((title) => title === document.activeElement)).resolves.toBe(true);
    await expect(accessFaultsAtBothSizes(staff.page, 'forget-birth-date')).resolves.toEqual([]);
    await press('No, keep it');
    await question.waitFor({ state: 'detached' });
    expect(staff.asksFor(/birth-date-reset$/)).toEqual([]);
    await press('Let them give their birth date anew');
    await press('Yes, forget the birth date');
    await staff.page.getByText('This can’t be done as it stands').waitFor();
    await press('Yes, forget the birth date');
    await staff.page.getByText('The next birth date that is given counts.').waitFor();
    expect(staff.asksFor(/birth-date-reset$/).map(({ headers }) => headers['if-match'])).toEqual(['"1"', '"1"']);
  });

  it('lets the person know, in words that are shown before', async () => {
    const released = {
      releaseId: '01995000-0000-7000-8000-000000000701',
      nextStep: 'arrange_visit',
      releasedById: dana,
      releasedAt: '2026-11-04T15:42:00Z',
      expiresAt: '2026-11-11T15:42:00Z',
    };
    let shown: object = signed;
    const replies = [
      problem(412, 'screening.changed'),
      { body: { ...signed, version: 7, released }, headers: { etag: '"7"' } },
    ];
    await staff.open(page, {
      ...full,
      'GET /v1/clinics/*/screenings/*': () => ({ body: shown, headers: { etag: '"6"' } }),
      'POST /v1/clinics/*/screenings/*/release': () => replies.shift()!,
    });
    const { page: seen } = staff;
    const press = () => seen.getByRole('button', { name: 'Release it' }).click();
    await press();
    await seen.getByText('Please choose what comes next.').waitFor();
    expect(staff.asksFor(/release$/)).toEqual([]);
    await expect(accessFaultsAtBothSizes(seen, 'release-mistake')).resolves.toEqual([]);
    await expect(seen.getByLabel('Not at this time').count()).resolves.toBe(0);
    await seen.getByLabel('Talk first').focus();
    await seen.keyboard.press('Space');
    await seen.getByText('would like to talk with you before anything is booked').waitFor();
    await seen.keyboard.press('ArrowUp');
    await seen.getByRole('region', { name: 'What the person reads' }).getByText('The next step is a visit').waitFor();
    await expect(accessFaultsAtBothSizes(seen, 'release-preview')).resolves.toEqual([]);
    await press();
    await seen.getByText('Someone changed this in the meantime').waitFor();
    await press();
    const told = seen.getByText('Not read yet. The link works until');
    await told.waitFor();
    await seen.waitForFunction(() => document.activeElement?.textContent?.includes('A visit is next') === true);
    await expect(accessFaultsAtBothSizes(seen, 'release-done')).resolves.toEqual([]);
    const asked = staff.asksFor(/release$/);
    expect(asked.map(({ body }) => body)).toEqual([{ nextStep: 'arrange_visit' }, { nextStep: 'arrange_visit' }]);
    expect(asked[0]?.headers['if-match']).toBe('"6"');
    shown = { ...signed, released: { ...released, readAt: '2026-11-04T18:05:00Z' } };
    await seen.reload();
    await seen.getByText(/^Read .*1:05/).waitFor();
    await expect(seen.getByRole('button', { name: 'Release it' }).isVisible()).resolves.toBe(false);
  });

  it('fails with a way on', async () => {
    await staff.open(page, { ...full, 'GET /v1/clinics/*/screenings/*': () => problem(404, 'screening.unknown') });
    await staff.page.getByText('This isn’t here').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'review-missing')).resolves.toEqual([]);
  });
});
