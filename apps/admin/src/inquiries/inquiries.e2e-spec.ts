import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem, visiting } from '@stillwater/ui/testing';
import { adminApp, dana, empty, full, inquiry, session, theo, urgentInquiry } from '../../testing/admin-app.js';

const page = `/admin/asheville/inquiries/${inquiry.inquiryId}`;

const staff = visiting(adminApp);

describe('the inbox', () => {
  it('shows who waits, what for and how long, in the clinic’s time', async () => {
    await staff.open('/admin/asheville/inquiries', full);
    const rows = staff.page.getByRole('list', { name: 'Inquiries' }).getByRole('listitem');
    await rows.first().waitFor();
    const texts = await rows.allInnerTexts();
    expect(texts[0]).toMatch(/Harper[\s\S]*Urgent: in danger[\s\S]*waiting for 12 min/);
    expect(texts[1]).toMatch(/Avery Lane[\s\S]*Ready to schedule[\s\S]*20 min ago[\s\S]*E[SD]T/);
    expect(texts[2]).toMatch(/Contacted[\s\S]*With Theo Banks/);
    await expect(accessFaultsAtBothSizes(staff.page, 'inbox')).resolves.toEqual([]);
  });

  it('keeps its filter in the address and asks the server for it', async () => {
    await staff.open('/admin/asheville/inquiries', full);
    await staff.page.getByLabel('Wish').selectOption('ready_to_schedule');
    await staff.page.waitForURL(/intent=ready_to_schedule/);
    await staff.page.getByLabel('Mine only').check();
    await staff.page.waitForURL(/mine=true/);
    expect(new URL(staff.page.url()).searchParams.get('intent')).toBe('ready_to_schedule');
    await staff.page.reload();
    await staff.page.getByRole('link', { name: 'Avery Lane' }).waitFor();
    const last = staff.asksFor(/GET .*\/inquiries$/).at(-1);
    expect(Object.fromEntries(last?.query ?? [])).toMatchObject({ intent: 'ready_to_schedule', assigneeId: theo });
  });

  it('renews itself', async () => {
    let items: unknown[] = [];
    const renewed = () => ({ body: { items } });
    await staff.arrive({ ...full, 'GET /v1/clinics/*/inquiries': renewed }, { movesClock: true });
    await staff.page.clock.install();
    await staff.go('/admin/asheville/inquiries');
    await staff.page.getByText('No inquiries yet.').waitFor();
    items = [inquiry];
    await staff.page.clock.runFor(10_500);
    await staff.page.getByRole('link', { name: 'Avery Lane' }).waitFor();
  });

  it('is empty, filtered to nothing, and failing with a way on', async () => {
    let away = false;
    await staff.open('/admin/asheville/inquiries', {
      ...empty,
      'GET /v1/clinics/*/inquiries': (asked) =>
        away ? problem(403, 'denied') : (empty['GET /v1/clinics/*/inquiries']?.(asked) ?? 'no-answer'),
    });
    await staff.page.getByText('No inquiries yet.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'inbox-empty')).resolves.toEqual([]);
    away = true;
    await staff.page.getByLabel('Urgent only').check();
    await staff.page.getByText('You may not see this').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'inbox-failing')).resolves.toEqual([]);
    away = false;
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByText('No inquiry matches this filter.').waitFor();
  });

  it('grows by pages', async () => {
    await staff.open('/admin/asheville/inquiries', {
      ...full,
      'GET /v1/clinics/*/inquiries': ({ query }) => ({
        body: query.has('cursor')
          ? { items: [{ ...inquiry, inquiryId: 'second', givenName: 'Casey' }] }
          : { items: [inquiry], nextCursor: 'c1' },
      }),
    });
    await staff.page.getByRole('button', { name: 'Show more' }).click();
    await staff.page.getByRole('link', { name: 'Casey Lane' }).waitFor();
    await expect(staff.page.getByRole('link', { name: 'Avery Lane' }).isVisible()).resolves.toBe(true);
  });

  it('opens an inquiry with the keyboard and switches clinics', async () => {
    await staff.open('/admin/asheville/inquiries', full);
    const link = staff.page.getByRole('link', { name: 'Avery Lane' });
    await link.focus();
    await staff.page.keyboard.press('Enter');
    await staff.page.getByRole('heading', { level: 1, name: 'Avery Lane' }).waitFor();
    await staff.page.getByLabel('Clinic', { exact: true }).selectOption('tempe');
    await staff.page.getByRole('heading', { name: 'Safety flags' }).waitFor();
    expect(new URL(staff.page.url()).pathname).toBe('/admin/tempe/safety-flags');
    await expect(staff.page.getByRole('link', { name: 'Inquiries' }).count()).resolves.toBe(0);
  });
});

describe('an inquiry', () => {
  it('shows what is known, what was sent and why the rest was not', async () => {
    await staff.open(page, full);
    await staff.page.getByText('There is no consent to this way of writing.').waitFor();
    const text = await staff.page.locator('main').innerText();
    for (const words of [
      'avery.lane@example.com',
      'North Carolina',
      'Voicemail, said nothing.',
      'text email.1.en-US',
      'Confirmation to the visitor',
    ]) {
      expect(text).toContain(words);
    }
    const file = staff.page.getByRole('link', { name: 'Open the person’s file' });
    await expect(file.getAttribute('href')).resolves.toMatch(/\/admin\/asheville\/people\/[0-9a-f-]{36}$/);
    await expect(accessFaultsAtBothSizes(staff.page, 'inquiry')).resolves.toEqual([]);
  });

  it('keeps its contrast in the dark, as the inbox does', async () => {
    await staff.arrive(full, { dark: true });
    await staff.go('/admin/asheville/inquiries');
    await staff.page.getByText('Urgent: in danger').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'inbox-dark')).resolves.toEqual([]);
    await staff.page.getByRole('link', { name: 'Avery Lane' }).click();
    await staff.page.getByText('There is no consent to this way of writing.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'inquiry-dark')).resolves.toEqual([]);
  });

  it('says what makes it urgent and wants a note to close it', async () => {
    await staff.open(page, {
      ...empty,
      'GET /v1/clinics/*/inquiries/*': () => ({ body: urgentInquiry, headers: { etag: '"1"' } }),
      'POST /v1/clinics/*/inquiries/*/closure': () => ({
        body: {
          ...urgentInquiry,
          state: 'closed',
          closedAt: '2026-11-02T16:00:00Z',
          closeReason: 'declined',
          closeNote: 'Spoke with her.',
          abilities: ['read'],
        },
        headers: { etag: '"2"' },
      }),
    });
    await staff.page.getByText('Call a clinician at once.').waitFor();
    await staff.page.getByRole('button', { name: 'Close it' }).click();
    await staff.page.getByText('An urgent inquiry can’t be closed without it.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'inquiry-urgent')).resolves.toEqual([]);
    await staff.page.getByLabel('Reason').selectOption('declined');
    await staff.page.getByLabel('Note (needed for an urgent inquiry)').fill('Spoke with her.');
    await staff.page.getByRole('button', { name: 'Close it' }).click();
    await staff.page.getByRole('heading', { name: 'Closed' }).waitFor();
    expect(staff.asksFor(/closure$/)[0]?.body).toEqual({ reason: 'declined', note: 'Spoke with her.' });
    await expect(staff.page.getByRole('button', { name: 'Close it' }).count()).resolves.toBe(0);
  });

  it('is assigned and contacted against the version on the screen', async () => {
    let version = 1;
    const changed = (more: object) => () => {
      version += 1;
      return { body: { ...inquiry, ...more, version }, headers: { etag: `"${version}"` } };
    };
    await staff.open(page, {
      ...full,
      'POST /v1/clinics/*/inquiries/*/assignment': changed({ assigneeId: dana }),
      'POST /v1/clinics/*/inquiries/*/contacts': changed({ assigneeId: dana, state: 'contacted' }),
    });
    await staff.page.getByLabel('Assign to somebody else').selectOption(dana);
    await staff.page.getByRole('button', { name: 'Assign', exact: true }).click();
    await staff.page.getByText('Dana Whitlock', { exact: true }).first().waitFor();
    await staff.page.getByLabel('Not reached').check();
    await staff.page.getByLabel('Note (optional)').first().fill('Rang out.');
    await staff.page.getByRole('button', { name: 'Log the contact' }).click();
    await staff.page.getByText('Contacted', { exact: true }).waitFor();
    const [assigned, contacted] = staff.asksFor(/^POST/);
    expect(assigned).toMatchObject({ headers: { 'if-match': '"1"' }, body: { assigneeId: dana } });
    expect(contacted).toMatchObject({
      headers: { 'if-match': '"2"' },
      body: { channel: 'phone', reached: false, note: 'Rang out.' },
    });
    expect(assigned?.headers['idempotency-key']).not.toBe(contacted?.headers['idempotency-key']);
  });

  it('keeps what was typed when somebody else was quicker, and shows their change', async () => {
    let version = 1;
    await staff.open(page, {
      ...full,
      'GET /v1/clinics/*/inquiries/*': () => ({
        body: { ...inquiry, version, ...(version > 1 ? { assigneeId: dana } : {}) },
        headers: { etag: `"${version}"` },
      }),
      'POST /v1/clinics/*/inquiries/*/contacts': ({ headers }) => {
        if (headers['if-match'] !== '"2"') {
          version = 2;
          return problem(412, 'inquiry.changed');
        }
        return { body: { ...inquiry, state: 'contacted', assigneeId: dana, version: 3 }, headers: { etag: '"3"' } };
      },
    });
    const note = staff.page.getByLabel('Note (optional)').first();
    await note.fill('Prefers mornings.');
    await staff.page.getByRole('button', { name: 'Log the contact' }).click();
    await staff.page.getByText('Someone changed this in the meantime').waitFor();
    await staff.page.getByText('Dana Whitlock', { exact: true }).first().waitFor();
    await expect(note.inputValue()).resolves.toBe('Prefers mornings.');
    await expect(accessFaultsAtBothSizes(staff.page, 'inquiry-changed')).resolves.toEqual([]);
    await staff.page.getByRole('button', { name: 'Log the contact' }).click();
    await staff.page.getByText('Contacted', { exact: true }).waitFor();
  });

  it('offers only what the server allows', async () => {
    const readOnly = { ...inquiry, abilities: ['read'] };
    const [membership] = session.memberships;
    await staff.open(page, {
      ...full,
      'GET /v1/session': () => ({
        body: { ...session, memberships: [{ ...membership, abilities: ['inquiry.read'] }] },
      }),
      'GET /v1/clinics/*/inquiries/*': () => ({ body: readOnly, headers: { etag: '"1"' } }),
    });
    await staff.page.getByRole('heading', { level: 1, name: 'Avery Lane' }).waitFor();
    await expect(staff.page.getByRole('button').allInnerTexts()).resolves.toEqual(['Sign out']);
    await expect(staff.page.getByRole('navigation').getByRole('link').allInnerTexts()).resolves.toEqual(['Inquiries']);
    expect(staff.asksFor(/messages|staff/)).toEqual([]);
  });

  it('tells the front desk that a clinician closes an urgent one', async () => {
    await staff.open(page, {
      ...full,
      'GET /v1/clinics/*/inquiries/*': () => ({
        body: { ...urgentInquiry, abilities: ['read', 'assign', 'log-contact'] },
        headers: { etag: '"1"' },
      }),
    });
    await staff.page.getByText('a clinician closes it').waitFor();
    await expect(staff.page.getByRole('button', { name: 'Close it' }).count()).resolves.toBe(0);
  });

  it('says that it isn’t here, as for another clinic’s', async () => {
    await staff.open(page, { ...full, 'GET /v1/clinics/*/inquiries/*': () => problem(404, 'inquiry.unknown') });
    await staff.page.getByText('This isn’t here').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'inquiry-missing')).resolves.toEqual([]);
  });
});
