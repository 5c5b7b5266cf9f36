import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem } from '@stillwater/ui/testing';
import { empty, full, session, visitingStaff } from '../../testing/admin-app.js';
import { mailTemplate } from '../../testing/templates.js';

const staff = visitingStaff();
const mail = '/admin/asheville/templates/appointment-reminder/email/en';
const text = '/admin/asheville/templates/appointment-reminder/sms/es-MX';
const tag = (version: number) => ({ etag: `"${version}"` });

describe('the wording of messages', () => {
  it('is listed with whose words are sent, and leads to each', async () => {
    await staff.open('/admin/asheville/templates', full);
    const rows = staff.page.getByRole('list', { name: 'Wording of messages' }).getByRole('listitem');
    await rows.first().waitFor();
    const texts = await rows.allInnerTexts();
    expect(texts[0]).toMatch(/Reminder of an appointment[\s\S]*English[\s\S]*Your own words/);
    expect(texts[1]).toMatch(/Mexican Spanish[\s\S]*Shipped words/);
    expect(texts[2]).toContain('may not be sent any more');
    await expect(accessFaultsAtBothSizes(staff.page, 'templates')).resolves.toEqual([]);
    await rows.first().getByRole('link').click();
    await staff.page.getByRole('heading', { level: 1, name: /Reminder of an appointment · .* · English/ }).waitFor();
  });

  it('is empty, and failing with a way on', async () => {
    let away = true;
    await staff.open('/admin/asheville/templates', {
      ...empty,
      'GET /v1/clinics/*/templates': () => (away ? problem(429, 'limited') : { body: { items: [] } }),
    });
    await staff.page.getByText('That was a lot in a short time').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'templates-failing')).resolves.toEqual([]);
    away = false;
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByText('There is nothing to word.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'templates-empty')).resolves.toEqual([]);
  });
});

describe('a mail', () => {
  it('is read as people see it, beside the shipped words that it is not', async () => {
    await staff.open(mail, full);
    await staff.page.getByText(/^Your own words since .*, by Dana Whitlock\.$/).waitFor();
    const preview = staff.page.locator('.template-mail');
    await preview.getByText('A reminder of your appointment: {when}.').waitFor();
    expect(await preview.getByRole('link').count()).toBe(0);
    await staff.page.getByRole('heading', { name: 'Different from the shipped words' }).waitFor();
    expect(await staff.page.getByRole('deletion').allInnerTexts()).toEqual(['Reminder: {when}']);
    expect(await staff.page.getByRole('insertion').allInnerTexts()).toEqual(['See you {when}']);
    await staff.page.getByText('Values you can use').click();
    await staff.page.getByText('Tuesday, November 3, 2026, 9:00 AM (Eastern Time)').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'template-mail')).resolves.toEqual([]);
  });

  it('is worded by keyboard, told what may not be said, and saved against its version', async () => {
    await staff.open(mail, {
      ...full,
      'PUT /v1/clinics/*/templates/*/*/*': ({ body }) => ({
        body: { ...mailTemplate, version: 1002, words: body },
        headers: tag(1002),
      }),
    });
    const subject = staff.page.getByLabel('Subject', { exact: true });
    await subject.fill('Your dose');
    await staff.page.getByText('says "dose", which no message may say').waitFor();
    expect(await subject.getAttribute('aria-invalid')).toBe('true');
    await expect(accessFaultsAtBothSizes(staff.page, 'template-fault')).resolves.toEqual([]);
    await subject.fill('Soon, {when}');
    await staff.page.getByText('says "dose", which no message may say').waitFor({ state: 'detached' });
    await staff.page.getByRole('button', { name: 'Add a paragraph' }).press('Enter');
    await staff.page.getByRole('textbox', { name: 'Paragraph 4', exact: true }).fill('Bring a friend.');
    await staff.page.locator('.template-mail').getByText('Bring a friend.').waitFor();
    await staff.page.getByRole('button', { name: 'Move block 4 up' }).press('Enter');
    await staff.page.getByRole('button', { name: 'Remove paragraph 1' }).press('Enter');
    await staff.page.getByRole('button', { name: 'Save' }).press('Enter');
    await staff.page.getByText('Saved.').waitFor();
    expect(staff.asksFor(/^PUT/)[0]).toMatchObject({
      headers: { 'if-match': '"1001"' },
      body: {
        subject: 'Soon, {when}',
        blocks: [
          { kind: 'paragraph', text: 'A reminder of your appointment: {when}.' },
          { kind: 'paragraph', text: 'Bring a friend.' },
          { kind: 'link', text: 'Confirm, move or cancel' },
        ],
      },
    });
  });

  it('keeps what was typed when it is refused or somebody was quicker', async () => {
    let answer = problem(422, 'template.invalid', {
      errors: [{ pointer: '/blocks', code: 'required', message: 'must name {when}' }],
    });
    await staff.open(mail, { ...full, 'PUT /v1/clinics/*/templates/*/*/*': () => answer });
    await staff.page.getByLabel('Subject', { exact: true }).fill('Soon');
    await staff.page.getByRole('button', { name: 'Save' }).click();
    await staff.page.getByText('must name {when}').waitFor();
    await staff.page.getByText('Nothing was saved: people would not get this as it stands.').waitFor();
    answer = problem(412, 'template.changed');
    await staff.page.getByRole('button', { name: 'Save' }).click();
    await staff.page.getByText('Someone changed this in the meantime').waitFor();
    expect(await staff.page.getByLabel('Subject', { exact: true }).inputValue()).toBe('Soon');
  });

  it('goes back to the shipped words', async () => {
    let kept = mailTemplate;
    await staff.open(mail, {
      ...full,
      'GET /v1/clinics/*/templates/*/email/*': () => ({ body: kept, headers: tag(kept.version) }),
      'DELETE /v1/clinics/*/templates/*/*/*': () => {
        kept = { ...mailTemplate, own: false, version: 1002, words: mailTemplate.shipped };
        return { body: kept, headers: tag(1002) };
      },
    });
    await staff.page.getByText('Go back to the shipped words').click();
    await staff.page.getByRole('button', { name: 'Use the shipped words' }).press('Enter');
    await staff.page.getByText('The shipped words are sent.').waitFor();
    await staff.page.locator('.template-mail').getByText('Reminder: {when}').waitFor();
    expect(await staff.page.getByLabel('Subject', { exact: true }).inputValue()).toBe('Reminder: {when}');
    expect(staff.asksFor(/^DELETE/)[0]).toMatchObject({ headers: { 'if-match': '"1001"' } });
  });

  it('that there is none of, or that can not be shown now, says so with a way on', async () => {
    let answer = problem(404, 'template.unknown');
    await staff.open(mail, { ...full, 'GET /v1/clinics/*/templates/*/email/*': () => answer });
    await staff.page.getByText('This isn’t here').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'template-failing')).resolves.toEqual([]);
    answer = { body: mailTemplate, headers: tag(mailTemplate.version) };
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByLabel('Subject', { exact: true }).waitFor();
  });

  it('is only read by who may not change it', async () => {
    const membership = { ...session.memberships[0]!, abilities: ['template.read' as const] };
    await staff.open(mail, {
      ...full,
      'GET /v1/session': () => ({ body: { ...session, memberships: [membership] } }),
    });
    await staff.page.getByRole('heading', { name: 'See you {when}' }).waitFor();
    expect(await staff.page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    expect(staff.asksFor(/preview/)).toHaveLength(0);
  });
});

describe('a text', () => {
  it('is shown in each length, with its parts and what it lacks', async () => {
    await staff.open(text, full);
    await staff.page.getByText('GSM-7, 37 characters, 97 with the longest values, 1 part.').waitFor();
    await staff.page.getByText('This one would be sent.').waitFor();
    await staff.page.getByLabel('Text 2').fill(`\u{1f600} ${'x'.repeat(80)}`);
    await staff.page.getByText('must say STOP').waitFor();
    await staff.page.getByText(/UCS-2, 83 characters, .* 2 parts\./).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'template-text')).resolves.toEqual([]);
    await staff.page.getByRole('button', { name: 'Remove text 2' }).press('Enter');
    await staff.page.getByText('must say STOP').waitFor({ state: 'detached' });
  });
});
