import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem } from '@stillwater/ui/testing';
import { empty, full, visitingStaff } from '../../testing/admin-app.js';
import { person } from '../../testing/ids.js';
import { reply, timeline } from '../../testing/people.js';

const staff = visitingStaff();
const path = `/admin/asheville/replies/${reply.replyId}`;
const answering = (more: object) => ({
  ...full,
  'GET /v1/clinics/*/replies/*': () => ({ body: { ...reply, ...more } }),
});

describe('what somebody wrote back', () => {
  it('is read from its notice, by keyboard, and leads to the person', async () => {
    const notice = {
      noticeId: '01995000-0000-7000-8000-0000000000d7',
      rule: 'N39',
      priority: 'ready',
      subjectKind: 'reply',
      subjectId: reply.replyId,
      personId: person,
      createdAt: reply.receivedAt,
      abilities: ['acknowledge', 'snooze', 'resolve'],
    };
    await staff.open('/admin/asheville/notices', {
      ...full,
      'GET /v1/clinics/*/staff-notices': () => ({ body: { items: [notice] } }),
    });
    const { page } = staff;
    await page.getByRole('link', { name: 'Read what somebody wrote back' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Avery Lane wrote back' }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/Text message[\s\S]*828-555-0101[\s\S]*Nov 3, 2026, 9:21\sAM EST/);
    expect(text).toMatch(/Can I bring my sister\?[\s\S]*Nothing was done by itself/);
    await expect(accessFaultsAtBothSizes(page, 'reply')).resolves.toEqual([]);
    await page.getByRole('link', { name: 'Open the person’s file' }).click();
    await page.getByRole('heading', { level: 1, name: 'Avery Lane' }).waitFor();
  });

  it('that should be read soon says so, and what a word has done', async () => {
    await staff.open(path, answering({ meaning: 'stop_cancel', urgency: 'review', text: 'CANCEL' }));
    await staff.page.getByText('The message holds words that a clinician should read soon.').waitFor();
    await staff.page.getByText('It may have meant a visit: please ask.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'reply-soon')).resolves.toEqual([]);
  });

  it('may be empty, and of somebody who is not on file', async () => {
    const { personId: _personId, ...unknown } = reply;
    await staff.open(path, {
      ...empty,
      'GET /v1/clinics/*/replies/*': () => ({
        body: { ...unknown, channel: 'email', from: 'a.long.address.of.somebody@mail.example.com', text: '' },
      }),
    });
    await staff.page.getByRole('heading', { level: 1, name: 'Somebody wrote back who is not on file' }).waitFor();
    await staff.page.getByText('No message was written.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'reply-unknown')).resolves.toEqual([]);
    await staff.page.getByRole('link', { name: 'Find the person' }).click();
    await staff.page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  });

  it('isn’t here, as another clinic’s, or can not be shown now', async () => {
    let answer = problem(404, 'reply.unknown');
    await staff.open(path, { ...full, 'GET /v1/clinics/*/replies/*': () => answer });
    await staff.page.getByText('This isn’t here').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'reply-failing')).resolves.toEqual([]);
    answer = { body: reply };
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByText('Can I bring my sister?').waitFor();
  });

  it('stands in the timeline, with what it asks for', async () => {
    const [first] = timeline;
    const items = [
      {
        ...first,
        type: 'reply.received.v1',
        owner: 'inquiries',
        subjectKind: 'reply',
        subjectId: reply.replyId,
        facts: [
          { name: 'channel', value: 'sms' },
          { name: 'meaning', value: 'other' },
        ],
      },
    ];
    await staff.open(`/admin/asheville/people/${person}/timeline`, {
      ...full,
      'GET /v1/clinics/*/people/*/timeline': () => ({ body: { items } }),
    });
    await staff.page.getByText('The person wrote back').first().waitFor();
    await staff.page.getByText('An answer by a person').waitFor();
    await staff.page.getByRole('link', { name: 'Read it' }).click();
    await staff.page.getByText('Can I bring my sister?').waitFor();
  });
});
