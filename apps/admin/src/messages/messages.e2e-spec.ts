import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem } from '@stillwater/ui/testing';
import { empty, full, visitingStaff } from '../../testing/admin-app.js';
import { stuckMessage } from '../../testing/sending.js';

const staff = visitingStaff();

describe('the message log', () => {
  it('shows what was sent, what waits until when, and why the rest was not', async () => {
    await staff.open('/admin/asheville/messages', full);
    const rows = staff.page.getByRole('list', { name: 'Messages' }).getByRole('listitem');
    await staff.page.getByRole('link', { name: 'Avery Lane' }).first().waitFor();
    const texts = await rows.allInnerTexts();
    expect(texts[0]).toMatch(
      /Reminder of an appointment[\s\S]*two days before[\s\S]*Waiting to be sent[\s\S]*due Wed, Nov 4, 2026, 9:00\sAM EST/,
    );
    expect(texts[1]).toMatch(/Confirmation to the visitor[\s\S]*Sent[\s\S]*9:03\sAM EST/);
    expect(texts[2]).toMatch(/Not sent[\s\S]*There is no consent to this way of writing\./);
    await expect(accessFaultsAtBothSizes(staff.page, 'messages')).resolves.toEqual([]);
    const asked = staff.page.waitForRequest(/messages\?state=suppressed/);
    await staff.page.getByLabel('Status').selectOption('suppressed');
    await asked;
    expect(new URL(staff.page.url()).searchParams.get('state')).toBe('suppressed');
    expect(staff.asksFor(/people\/names$/)).toHaveLength(1);
    const narrowed = staff.page.waitForRequest(/messages\?state=suppressed&channel=sms&rule=N01/);
    const forPeople = staff.page.waitForRequest(/audience=person/);
    await staff.page.getByLabel('For', { exact: true }).selectOption('People');
    await forPeople;
    await staff.page.getByLabel('For', { exact: true }).selectOption('All');
    await staff.page.getByLabel('Way').selectOption('sms');
    await staff.page.getByLabel('Kind of message').selectOption('N01');
    await narrowed;
    await staff.page.getByRole('link', { name: 'Avery Lane' }).first().click();
    await staff.page.getByRole('heading', { level: 2, name: 'Messages' }).waitFor();
  });

  it('calls nothing sent that came back', async () => {
    const sent = { ...stuckMessage, state: 'sent' };
    const items = (['undelivered', 'delivered'] as const).map((delivery) => ({
      ...sent,
      messageId: delivery,
      delivery,
    }));
    await staff.open('/admin/asheville/messages', {
      ...full,
      'GET /v1/clinics/*/messages': () => ({ body: { items } }),
    });
    const rows = staff.page.getByRole('list', { name: 'Messages' }).getByRole('listitem');
    await rows.first().waitFor();
    const [back, arrived] = await rows.allInnerTexts();
    expect(back).toMatch(/Came back/);
    expect(back).not.toMatch(/Sent/);
    expect(arrived).toMatch(/Arrived/);
  });

  it('tells of a mail to staff what became of it, too', async () => {
    const message = { ...stuckMessage, rule: 'N31', step: 'morning', channel: 'email', audience: 'staff' };
    await staff.open('/admin/asheville/messages', {
      ...full,
      'GET /v1/clinics/*/messages': ({ query }) => ({ body: { items: query.get('stuck') ? [] : [message] } }),
    });
    const row = staff.page.getByRole('list', { name: 'Messages' }).getByRole('listitem');
    await row.getByText('To staff').waitFor();
    await row.getByText('Failed').waitFor();
  });

  it('is empty, filtered to nothing, and failing with a way on', async () => {
    let away = true;
    await staff.open('/admin/asheville/messages', {
      ...empty,
      'GET /v1/clinics/*/messages': () => (away ? problem(429, 'limited') : { body: { items: [] } }),
    });
    await staff.page.getByText('That was a lot in a short time').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'messages-failing')).resolves.toEqual([]);
    away = false;
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByText('Nothing was sent yet.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'messages-empty')).resolves.toEqual([]);
    await staff.page.getByLabel('Status').selectOption('failed');
    await staff.page.getByText('No message matches this filter.').waitFor();
  });
});

describe('the notices', () => {
  it('lead to where the work is, and say by when', async () => {
    const notice = {
      noticeId: '01995000-0000-7000-8000-0000000000d3',
      rule: 'N09',
      priority: 'routine',
      subjectKind: 'screening',
      subjectId: '01995000-0000-7000-8000-000000000501',
      personId: '01995000-0000-7000-8000-0000000000f1',
      createdAt: '2026-11-03T18:20:40Z',
      dueAt: '2026-11-03T23:00:00Z',
    };
    await staff.open('/admin/asheville/notices', {
      ...full,
      'GET /v1/clinics/*/staff-notices': () => ({ body: { items: [notice] } }),
    });
    await staff.page.getByRole('link', { name: 'Avery Lane' }).waitFor();
    await staff.page.getByText(/^due Tue, Nov 3, 2026, 6:00\sPM EST$/).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'notices-due')).resolves.toEqual([]);
    await staff.page.getByRole('link', { name: 'Review a questionnaire' }).click();
    await staff.page.getByRole('heading', { name: 'Recommendation of the rules' }).waitFor();
  });
});
