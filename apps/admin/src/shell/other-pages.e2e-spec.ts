import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem, visiting, type FakeApi } from '@stillwater/ui/testing';
import { adminApp, empty, flags, full, session, theo } from '../../testing/admin-app.js';

const staff = visiting(adminApp);

type Flag = (typeof flags)[number];

describe('safety flags', () => {
  it('are listed and acknowledged with a note', async () => {
    let items = flags;
    await staff.open('/admin/asheville/safety-flags', {
      ...full,
      'GET /v1/clinics/*/safety-flags': () => ({ body: { items } }),
      'POST /v1/clinics/*/safety-flags/*/acknowledgement': () => {
        const [first, ...others] = flags;
        const done = {
          ...first,
          state: 'acknowledged',
          acknowledgedAt: '2026-11-02T14:05:02Z',
          acknowledgedById: theo,
        };
        items = [{ ...done, version: 2 } as (typeof flags)[number], ...others];
        return { body: items[0] };
      },
    });
    await staff.page.getByText('Acute', { exact: true }).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'flags')).resolves.toEqual([]);
    await staff.page.getByLabel('Note (optional)').fill('Calling now.');
    await staff.page.getByRole('button', { name: 'Acknowledge' }).click();
    await staff.page.getByText('Acknowledged by Theo Banks').waitFor();
    expect(staff.asksFor(/acknowledgement$/)).toMatchObject([
      { headers: { 'if-match': '"1"' }, body: { note: 'Calling now.' } },
    ]);
  });

  it('are resolved with a note of why, which is asked for', async () => {
    let items = flags;
    await staff.open('/admin/asheville/safety-flags', {
      ...full,
      'GET /v1/clinics/*/safety-flags': () => ({ body: { items } }),
      'POST /v1/clinics/*/safety-flags/*/resolution': () => {
        const [first, second, third] = flags as [Flag, Flag, Flag];
        const over = { ...second, state: 'resolved', resolvedAt: '2026-11-03T16:40:11Z', resolvedById: theo } as const;
        items = [first, { ...over, resolutionNote: 'Seen today.', version: 3 }, third];
        return { body: items[1] };
      },
    });
    await staff.page.getByText('Seen with a brother. No plan.').waitFor();
    await staff.page.getByRole('button', { name: 'Resolve' }).click();
    await staff.page.getByText('Please write down why.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'flags-resolve')).resolves.toEqual([]);
    await staff.page.getByLabel('Why it is over').fill('Seen today.');
    await staff.page.keyboard.press('Tab');
    await staff.page.keyboard.press('Enter');
    await staff.page.getByText('Resolved by Theo Banks').waitFor();
    await expect(staff.page.getByRole('button', { name: 'Resolve' }).count()).resolves.toBe(0);
    expect(staff.asksFor(/resolution$/)).toMatchObject([
      { headers: { 'if-match': '"2"', 'idempotency-key': expect.any(String) }, body: { note: 'Seen today.' } },
    ]);
    await staff.page.getByLabel('Status').selectOption('Resolved');
    await staff.page.waitForURL(/state=resolved/);
  });

  it('keep what was typed when somebody else was quicker to resolve', async () => {
    await staff.open('/admin/asheville/safety-flags', {
      ...full,
      'POST /v1/clinics/*/safety-flags/*/resolution': () => problem(412, 'safety_flag.changed'),
    });
    await staff.page.getByLabel('Why it is over').fill('Seen today.');
    await staff.page.getByRole('button', { name: 'Resolve' }).click();
    await staff.page.getByText('Someone changed this in the meantime').waitFor();
    await expect(staff.page.getByLabel('Why it is over').inputValue()).resolves.toBe('Seen today.');
  });

  it('are resolved by nobody who only acknowledges', async () => {
    const [asheville, tempe] = session.memberships;
    const abilities = asheville!.abilities.filter((ability) => ability !== 'safety-flag.resolve');
    await staff.open('/admin/asheville/safety-flags', {
      ...full,
      'GET /v1/session': () => ({ body: { ...session, memberships: [{ ...asheville!, abilities }, tempe!] } }),
    });
    await staff.page.getByRole('button', { name: 'Acknowledge' }).waitFor();
    await expect(staff.page.getByRole('button', { name: 'Resolve' }).count()).resolves.toBe(0);
  });

  it('stand in the file of their person until they are resolved', async () => {
    await staff.open(`/admin/asheville/people/${flags[0]!.personId}`, full);
    await staff.page.getByText('Safety flag: Acute. Open, raised').waitFor();
    await staff.page.getByText('Safety flag: To be read. Acknowledged, raised').waitFor();
    await expect(staff.page.getByText(/Safety flag: Not acute/).count()).resolves.toBe(0);
    await expect(accessFaultsAtBothSizes(staff.page, 'person-flags')).resolves.toEqual([]);
    expect(staff.asksFor(/safety-flags/)[0]?.query.get('personId')).toBe(flags[0]!.personId);
  });

  it('tell the front desk to call a clinician, and not why', async () => {
    const untold = flags.slice(0, 1).map(({ level: _level, source: _source, subjectId: _subjectId, ...told }) => told);
    const frontDesk: FakeApi = { ...full, 'GET /v1/clinics/*/safety-flags': () => ({ body: { items: untold } }) };
    await staff.open('/admin/tempe/safety-flags', frontDesk);
    await staff.page.getByText('When you see an open one, call a clinician.').waitFor();
    await staff.page.getByText('Urgent, call a clinician', { exact: true }).waitFor();
    await expect(staff.page.getByRole('button', { name: 'Acknowledge' }).count()).resolves.toBe(0);
    await expect(staff.page.getByRole('link', { name: 'Open the inquiry' }).count()).resolves.toBe(0);
    await expect(accessFaultsAtBothSizes(staff.page, 'flags-front-desk')).resolves.toEqual([]);
    await staff.go(`/admin/tempe/people/${flags[0]!.personId}`);
    await staff.page.getByText('Safety flag: Urgent, call a clinician. Open, raised').waitFor();
  });

  it('show that somebody else was quicker', async () => {
    await staff.open('/admin/asheville/safety-flags', {
      ...full,
      'POST /v1/clinics/*/safety-flags/*/acknowledgement': () => problem(412, 'safety-flag.changed'),
    });
    await staff.page.getByRole('button', { name: 'Acknowledge' }).click();
    await staff.page.getByText('Someone changed this in the meantime').waitFor();
  });
});

describe('the list of safety flags', () => {
  it('says that it is empty, and why it fails', async () => {
    let away = true;
    await staff.open('/admin/asheville/safety-flags', {
      ...empty,
      'GET /v1/clinics/*/safety-flags': () => (away ? problem(429, 'limited') : { body: { items: [] } }),
    });
    await staff.page.getByText('That was a lot in a short time').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'safety-flags-failing')).resolves.toEqual([]);
    away = false;
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByText('No safety flags.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'safety-flags-empty')).resolves.toEqual([]);
  });
});

describe('an address', () => {
  it('of a clinic that one may not enter shows nothing', async () => {
    await staff.open('/admin/portland/inquiries', full);
    await staff.page.getByRole('heading', { name: 'This isn’t here' }).waitFor();
    expect(staff.asksFor(/clinics/)).toEqual([]);
    await expect(accessFaultsAtBothSizes(staff.page, 'nothing-here')).resolves.toEqual([]);
  });

  it('for somebody without a role explains itself', async () => {
    await staff.open('/admin/', { 'GET /v1/session': () => ({ body: { ...session, memberships: [] } }) });
    await staff.page.getByRole('heading', { name: 'No clinic is open to you' }).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'no-clinic')).resolves.toEqual([]);
  });
});
