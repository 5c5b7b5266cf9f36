import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem, type FakeApi } from '@stillwater/ui/testing';
import { empty, full, session, visitingStaff } from '../../testing/admin-app.js';
import { stuckMessage } from '../../testing/sending.js';

const staff = visitingStaff();

const ids = ['01995000-0000-7000-8000-0000000000b7', '01995000-0000-7000-8000-0000000000b8'] as const;
const stuck = ids.map((messageId) => ({ ...stuckMessage, messageId }));

/** Two that are stuck until all of them are tried anew. */
function clinic(more: FakeApi = {}): FakeApi {
  let items: unknown[] = stuck;
  return {
    ...full,
    'GET /v1/clinics/*/messages': ({ query }) => ({ body: { items: query.get('stuck') ? items : stuck } }),
    'POST /v1/clinics/*/messages/redrive': () => {
      items = [];
      return { body: { items: [{ messageId: ids[0] }, { messageId: ids[1], refusal: 'too_late' }] } };
    },
    ...more,
  };
}

describe('what did not arrive', () => {
  it('is counted beside what services could not take in, and both are one click apart', async () => {
    await staff.open('/admin/asheville/messages', clinic());
    const sides = staff.page.getByRole('navigation', { name: 'Sides of sending' });
    await sides.getByRole('link', { name: 'Did not arrive 2' }).waitFor();
    await sides.getByRole('link', { name: 'Parked events 4' }).click();
    await staff.page.getByRole('heading', { level: 1, name: 'Parked events' }).waitFor();
    await sides.getByRole('link', { name: 'Did not arrive 2' }).click();
    await staff.page.getByRole('heading', { level: 1, name: 'Did not arrive' }).waitFor();
    expect(await sides.getByRole('link', { name: /^Did not arrive/ }).getAttribute('aria-current')).toBe('page');
  });

  it('is narrowed by cause, way, kind and age, and all of one cause is tried anew from the keyboard', async () => {
    await staff.open('/admin/asheville/messages/stuck', clinic());
    const { page } = staff;
    await page.getByText('Choose what is wrong to try all of these anew together.').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'stuck')).resolves.toEqual([]);
    await page.getByLabel('What is wrong').selectOption('undeliverable');
    await page.getByLabel('Way').selectOption('sms');
    await page.getByLabel('Kind of message').selectOption('N12');
    const narrowed = page.waitForRequest(/plannedFromAt=/);
    await page.getByLabel('Planned in the last').selectOption('day');
    expect(Object.fromEntries(new URL((await narrowed).url()).searchParams)).toMatchObject({
      stuck: 'true',
      cause: 'undeliverable',
      channel: 'sms',
      rule: 'N12',
      plannedFromAt: '2026-11-03T14:00:00.000Z',
    });
    await page.getByRole('button', { name: 'Try them anew, up to 100' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 message is tried anew. 1 was left as it is.').waitFor();
    const sent = await staff.sent(/messages\/redrive$/);
    expect(sent.body).toEqual({
      cause: 'undeliverable',
      channel: 'sms',
      rule: 'N12',
      plannedFromAt: '2026-11-03T14:00:00.000Z',
    });
    expect(sent.headers['idempotency-key']).toBeTruthy();
    await page.getByText('No message matches this filter.').waitFor();
    await page.getByText('Why they were left').click();
    await page.getByRole('link', { name: 'It would come too late to be of use.' }).waitFor();
    await expect(accessFaultsAtBothSizes(page, 'stuck-redriven')).resolves.toEqual([]);
  });

  it('goes on behind the first hundred', async () => {
    const pages = [{ items: [{ messageId: ids[0] }], nextCursor: 'next' }, { items: [{ messageId: ids[1] }] }];
    await staff.open(
      '/admin/asheville/messages/stuck?cause=no_carrier',
      clinic({ 'POST /v1/clinics/*/messages/redrive': () => ({ body: pages.shift() }) }),
    );
    await staff.page.getByRole('button', { name: 'Try them anew, up to 100' }).click();
    await staff.page.getByRole('button', { name: 'Go on with the next 100' }).click();
    await staff.page.getByText('2 messages are tried anew. None was left as it is.').waitFor();
    expect((await staff.sent(/messages\/redrive$/, 2)).body).toEqual({ cause: 'no_carrier', cursor: 'next' });
  });

  it('is nothing, or fails with a way on', async () => {
    let away = true;
    await staff.open('/admin/asheville/messages/stuck', {
      ...empty,
      'GET /v1/clinics/*/messages': () => (away ? problem(429, 'limited') : { body: { items: [] } }),
    });
    await staff.page.getByText('That was a lot in a short time').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'stuck-failing')).resolves.toEqual([]);
    away = false;
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByText('Everything that was to reach somebody did.').waitFor();
    expect(await staff.page.getByText('Choose what is wrong').count()).toBe(0);
    await expect(accessFaultsAtBothSizes(staff.page, 'stuck-empty')).resolves.toEqual([]);
  });

  it('is only looked at by who may try nothing anew', async () => {
    const [membership] = session.memberships;
    const abilities = ['message.read'] as const;
    await staff.open('/admin/asheville/messages/stuck?cause=no_carrier', {
      ...clinic(),
      'GET /v1/session': () => ({ body: { ...session, memberships: [{ ...membership, abilities }] } }),
    });
    await staff.page.getByRole('list', { name: 'Did not arrive' }).getByRole('listitem').first().waitFor();
    expect(await staff.page.getByRole('button', { name: /anew/ }).count()).toBe(0);
    expect(await staff.page.getByRole('link', { name: /Parked|Figures|Flows/ }).count()).toBe(0);
  });
});
