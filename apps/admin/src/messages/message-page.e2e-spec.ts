import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem } from '@stillwater/ui/testing';
import { full, visitingStaff } from '../../testing/admin-app.js';
import { stuckDetail, stuckMessage } from '../../testing/sending.js';

const staff = visitingStaff();
const path = `/admin/asheville/messages/${stuckMessage.messageId}`;

const showing = (detail: object) => ({
  'GET /v1/clinics/*/messages/*': () => ({ body: { ...stuckDetail, ...detail } }),
});

describe('one message', () => {
  it('is told from the event to the task for staff', async () => {
    await staff.open(path, full);
    const { page } = staff;
    await page.getByRole('heading', { level: 1, name: 'Reminder of an appointment' }).waitFor();
    const story = page.getByRole('heading', { name: 'How it went' }).locator('xpath=..').getByRole('listitem');
    await expect(story.allInnerTexts()).resolves.toEqual([
      expect.stringMatching(/^Appointment booked or Appointment moved[\s\S]*Oct 28[\s\S]*appointment/i),
      expect.stringMatching(/two hours before[\s\S]*N12, version 2, as shipped[\s\S]*timer fired[\s\S]*8:00\sAM EST/),
      expect.stringMatching(/^Planned/),
      expect.stringMatching(/^Put off after try 1[\s\S]*The provider of texts answered 503\./),
      expect.stringMatching(/^Given up after try 4[\s\S]*It could not be delivered\./),
    ]);
    await page.getByRole('list', { name: 'The same message by other ways' }).getByText('E-mail').waitFor();
    await page.getByRole('list', { name: 'What staff were asked to do' }).getByText('open').waitFor();
    await page.getByRole('link', { name: 'Reach somebody: a message could not be delivered' }).waitFor();
    await page.getByText('Nothing is wrong with the message itself.').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'message')).resolves.toEqual([]);
  });

  it('is tried anew from the keyboard, once', async () => {
    let detail: object = stuckDetail;
    await staff.open(path, {
      ...full,
      'GET /v1/clinics/*/messages/*': () => ({ body: detail }),
      'POST /v1/clinics/*/messages/*/redrive': () => {
        const message = { ...stuckMessage, state: 'pending' };
        const { stuckBy: _stuckBy, fix: _fix, ...rest } = stuckDetail;
        detail = { ...rest, message };
        return { body: message };
      },
    });
    await staff.page.getByRole('button', { name: 'Try it anew' }).focus();
    await staff.page.keyboard.press('Enter');
    await staff.page.getByRole('status').getByText('It is tried anew.').waitFor();
    expect(staff.asksFor(/redrive$/)).toHaveLength(1);
    detail = { ...detail, message: { ...stuckMessage, state: 'sent' } };
    await staff.page.getByText('Sent', { exact: true }).waitFor();
    expect((await staff.sent(/redrive$/)).headers['idempotency-key']).toBeTruthy();
  });

  it('leads to what has to be put right', async () => {
    await staff.open(path, { ...full, ...showing({ stuckBy: 'undelivered', fix: 'correct_contact_point' }) });
    await staff.page.getByText('Correct the address or number.').waitFor();
    await staff.page.getByRole('link', { name: 'Contact data and consents' }).click();
    await staff.page.getByRole('heading', { level: 1, name: 'Avery Lane' }).waitFor();
  });

  it('says why it is not tried anew, also when that comes out only then', async () => {
    await staff.open(path, { ...full, ...showing({ notRedrivable: 'too_late' }) });
    await staff.page.getByText('It would come too late to be of use.').waitFor();
    expect(await staff.page.getByRole('button', { name: 'Try it anew' }).count()).toBe(0);
    await staff.open(path, {
      ...full,
      'POST /v1/clinics/*/messages/*/redrive': () => problem(409, 'message.reached_otherwise'),
    });
    await staff.page.getByRole('button', { name: 'Try it anew' }).click();
    await staff.page.getByRole('alert').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'message-refused')).resolves.toEqual([]);
  });

  it('may be unknown, or can not be shown now', async () => {
    let reply = problem(404, 'message.unknown');
    await staff.open(path, { ...full, 'GET /v1/clinics/*/messages/*': () => reply });
    await staff.page.getByRole('alert').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'message-unknown')).resolves.toEqual([]);
    reply = { body: stuckDetail };
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByRole('heading', { name: 'How it went' }).waitFor();
  });
});
