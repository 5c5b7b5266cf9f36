import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem, visiting, type Asked, type Reply } from '@stillwater/ui/testing';
import { adminApp, dana, empty, full, parked, session } from '../../testing/admin-app.js';

const staff = visiting(adminApp);

const LIST = 'GET /v1/clinics/*/parked-messages';
const ONE = 'GET /v1/clinics/*/parked-messages/*/*';
const RETRY = 'POST /v1/clinics/*/parked-messages/*/*/retry';
const DROP = 'POST /v1/clinics/*/parked-messages/*/*/drop';
const page = `/admin/asheville/parked-messages/screening/${parked.parkedId}`;

describe('parked messages', () => {
  it('are listed by service and state, first where some wait, with how many wait in each', async () => {
    const waits = ({ query }: Asked): Reply => ({
      body: { items: query.get('service') === 'screening' ? [parked] : [] },
    });
    await staff.open('/admin/asheville/parked-messages', { ...full, [LIST]: waits });
    await staff.page.getByRole('link', { name: parked.type }).waitFor();
    const service = staff.page.getByLabel('Service');
    expect(await service.inputValue()).toBe('screening');
    expect(await service.locator('option').allInnerTexts()).toContain('Screening: 1 parked');
    await expect(accessFaultsAtBothSizes(staff.page, 'parked')).resolves.toEqual([]);
    await service.selectOption('scheduling');
    await staff.page.waitForURL(/service=scheduling/);
    await staff.page.getByText('Nothing is parked in this service.').waitFor();
    await staff.page.goBack();
    await staff.page.getByRole('link', { name: parked.type }).click();
    await staff.page.getByRole('heading', { name: 'The event as it came' }).waitFor();
    expect(new URL(staff.page.url()).pathname).toContain('/parked-messages/screening/');
  });

  it('say that there are none, and why they can not be shown', async () => {
    let away = true;
    await staff.open('/admin/asheville/parked-messages', {
      ...empty,
      [LIST]: () => (away ? problem(429, 'limited') : { body: { items: [] } }),
    });
    await staff.page.getByText('That was a lot in a short time').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'parked-messages-failing')).resolves.toEqual([]);
    away = false;
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByText('Nothing is parked in this service.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'parked-messages-empty')).resolves.toEqual([]);
  });
});

describe('a parked message', () => {
  /** As it is after somebody has settled it. */
  const settled = (state: 'retried' | 'dropped', resolution?: string) => ({
    ...parked,
    state,
    resolvedAt: '2026-11-03T14:00:00Z',
    resolvedById: dana,
    ...(resolution ? { resolution } : {}),
  });

  it('is retried by keyboard, and says when and by whom', async () => {
    let now: typeof parked = parked;
    await staff.open(page, {
      ...full,
      [ONE]: () => ({ body: now }),
      [RETRY]: () => ({ body: (now = settled('retried')) }),
    });
    await staff.page.getByRole('button', { name: 'Retry now' }).focus();
    await staff.page.keyboard.press('Enter');
    await staff.page.getByRole('heading', { name: 'Retried' }).waitFor();
    await staff.page.getByText(/November 3.*Dana Whitlock|Nov 3.*Dana Whitlock/).waitFor();
    expect(await staff.page.getByRole('button', { name: 'Retry now' }).count()).toBe(0);
    expect(staff.asksFor(/retry$/)).toMatchObject([{ headers: { 'idempotency-key': expect.any(String) } }]);
  });

  it('that fails again stays, with what went wrong now', async () => {
    let now: typeof parked = parked;
    await staff.open(page, {
      ...full,
      [ONE]: () => ({ body: now }),
      [RETRY]: () => {
        now = { ...parked, attempts: 11, reason: 'The handler failed: no such inquiry.' };
        return problem(422, 'parked.failed_again');
      },
    });
    await staff.page.getByRole('button', { name: 'Retry now' }).click();
    await staff.page.getByText('The handler failed: no such inquiry.').waitFor();
    await staff.page.getByRole('button', { name: 'Retry now' }).waitFor();
  });

  it('is dropped for a reason that can be read afterwards', async () => {
    let now: typeof parked = parked;
    await staff.open(page, {
      ...full,
      [ONE]: () => ({ body: now }),
      [RETRY]: () => problem(503, 'unavailable'),
      [DROP]: () => ({ body: (now = settled('dropped', 'Handled by phone.')) }),
    });
    await staff.page.getByRole('button', { name: 'Retry now' }).click();
    await staff.page.getByText('The server can’t answer just now').waitFor();
    await staff.page.getByRole('button', { name: 'Drop it' }).click();
    await staff.page.getByText('Please say why.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'parked-message')).resolves.toEqual([]);
    await staff.page.getByLabel('Why it may be given up').fill('Handled by phone.');
    await staff.page.getByRole('button', { name: 'Drop it' }).click();
    await staff.page.getByRole('heading', { name: 'Dropped' }).waitFor();
    await staff.page.getByText('Handled by phone.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'parked-message-dropped')).resolves.toEqual([]);
    expect(staff.asksFor(/drop$/)[0]?.body).toEqual({ reason: 'Handled by phone.' });
  });

  it('is only looked at by who may settle nothing', async () => {
    const [membership] = session.memberships;
    const abilities = membership!.abilities.filter((ability) => ability !== 'parked-message.resolve');
    const reader = { ...session, memberships: [{ ...membership!, abilities }] };
    await staff.open(page, { ...full, 'GET /v1/session': () => ({ body: reader }) });
    await staff.page.getByRole('heading', { name: 'The event as it came' }).waitFor();
    expect(
      await staff.page
        .getByRole('button')
        .filter({ hasText: /Retry|Drop/ })
        .count(),
    ).toBe(0);
  });

  it('may be unknown, or can not be shown now', async () => {
    let reply: Reply = problem(503, 'unavailable');
    await staff.open(page, { ...full, [ONE]: () => reply });
    await staff.page.getByText('The server can’t answer just now').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'parked-message-failing')).resolves.toEqual([]);
    reply = problem(404, 'parked.unknown');
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByText('This isn’t here').waitFor();
  });
});
