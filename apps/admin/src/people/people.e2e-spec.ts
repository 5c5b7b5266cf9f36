import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem } from '@stillwater/ui/testing';
import { empty, full, session, visitingStaff } from '../../testing/admin-app.js';
import { gray, person } from '../../testing/ids.js';
import { file } from '../../testing/people.js';

const staff = visitingStaff();

const page = `/admin/asheville/people/${person}`;

describe('the people', () => {
  it('are listed and found, and what was looked for stays out of the address', async () => {
    await staff.open('/admin/asheville/people', full);
    await staff.page.getByRole('link', { name: 'Avery Lane' }).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'people')).resolves.toEqual([]);
    await staff.page.getByLabel('Find a person').fill('gray featherstonehaugh-castellanos');
    await staff.page.keyboard.press('Enter');
    await staff.page.getByRole('link', { name: 'Avery Lane' }).waitFor({ state: 'detached' });
    expect(staff.asksFor(/people\/search$/)[0]?.body).toMatchObject({ words: 'gray featherstonehaugh-castellanos' });
    expect(staff.page.url()).not.toContain('gray');
    await staff.page.getByRole('link', { name: /^Gray/ }).click();
    await staff.page.getByRole('heading', { level: 1, name: /^Gray/ }).waitFor();
    expect(new URL(staff.page.url()).pathname).toBe(`/admin/asheville/people/${gray}`);
  });

  it('are none, not found, and failing', async () => {
    let away = false;
    await staff.open('/admin/asheville/people', {
      ...empty,
      'POST /v1/clinics/*/people/search': () =>
        away ? problem(429, 'limited') : { body: { items: [], incomplete: true } },
    });
    await staff.page.getByText('Nobody yet.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'people-empty')).resolves.toEqual([]);
    await staff.page.getByLabel('Find a person').fill('nobody');
    await staff.page.getByRole('button', { name: 'Find' }).click();
    await staff.page.getByText('Nobody fits.').waitFor();
    await staff.page.getByText('Older names are still being made findable').waitFor();
    away = true;
    await staff.page.getByLabel('Find a person').fill('somebody');
    await staff.page.getByRole('button', { name: 'Find' }).click();
    await staff.page.getByText('That was a lot in a short time').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'people-failing')).resolves.toEqual([]);
  });
});

describe('a person’s file', () => {
  it('shows how to reach them, what they asked, and what comes next', async () => {
    await staff.open(page, full);
    await staff.page.getByText('Opted out: nothing is sent there.').waitFor();
    const text = await staff.page.locator('main').innerText();
    for (const words of [
      'avery.lane@example.com',
      'North Carolina',
      'Eastern Time',
      'In screening',
      'Taken back',
      'ask them',
    ]) {
      expect(text).toContain(words);
    }
    await expect(accessFaultsAtBothSizes(staff.page, 'person')).resolves.toEqual([]);
    await staff.page.getByRole('link', { name: 'Log a contact' }).click();
    await staff.page.getByRole('heading', { name: 'Log a contact' }).waitFor();
  });

  it('shows a language that is none by what was given', async () => {
    await staff.open(page, {
      ...full,
      'GET /v1/clinics/*/people/*': () => ({ body: { ...file, language: 'en-a' }, headers: { etag: '"1"' } }),
    });
    await staff.page.getByRole('definition').filter({ hasText: 'en-a' }).waitFor();
  });

  it('invites to screening, and explains why not', async () => {
    let refusal: string | undefined = 'screening.under_18';
    await staff.open(page, {
      ...full,
      'POST /v1/clinics/*/screenings': () =>
        refusal === undefined
          ? {
              status: 201,
              body: {
                screeningId: '01995000-0000-7000-8000-000000000502',
                personId: person,
                state: 'invited',
                invitedAt: '2026-11-04T14:00:00Z',
                expiresAt: '2026-11-11T14:00:00Z',
                version: 1,
                abilities: [],
              },
            }
          : problem(422, refusal),
    });
    await staff.page.getByRole('button', { name: 'Invite to screening' }).click();
    await staff.page.getByText('No questionnaire for somebody under 18').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'person-refused')).resolves.toEqual([]);
    refusal = undefined;
    await staff.page.getByRole('button', { name: 'Invite to screening' }).click();
    await staff.page.getByText('The person has a link to the questionnaire.').waitFor();
    const asked = staff.asksFor(/POST .*screenings$/);
    expect(asked.map(({ body }) => body)).toEqual([
      { personId: person, inquiryId: file.inquiries[0]?.inquiryId },
      { personId: person, inquiryId: file.inquiries[0]?.inquiryId },
    ]);
    expect(asked[0]?.headers['idempotency-key']).not.toBe(asked[1]?.headers['idempotency-key']);
  });

  it('takes a consent back and corrects what is known, against the version on the screen', async () => {
    let shown = file;
    const next = (more: Partial<typeof file>) => {
      shown = { ...shown, ...more, version: shown.version + 1 };
      return { body: shown, headers: { etag: `"${shown.version}"` } };
    };
    await staff.open(page, {
      ...full,
      'GET /v1/clinics/*/people/*': () => ({ body: shown, headers: { etag: `"${shown.version}"` } }),
      'POST /v1/clinics/*/people/*/consent-revocations': () =>
        next({ consents: file.consents.map((one) => ({ ...one, revokedAt: '2026-11-04T14:00:00Z' })) }),
      'PATCH /v1/clinics/*/people/*': ({ body }) => {
        const left = Object.entries({ ...shown, ...(body as object) }).filter(([, value]) => value !== null);
        shown = Object.fromEntries(left) as typeof file;
        return next({});
      },
    });
    await staff.page.getByRole('button', { name: 'Take it back: E-mail' }).click();
    await staff.page.getByRole('button', { name: /^Take it back/ }).waitFor({ state: 'detached' });
    await staff.page.getByText('Correct these facts').click();
    await staff.page.getByLabel('First name').fill('Averie');
    await staff.page.getByLabel('Lives in').selectOption('TN');
    await staff.page.getByLabel('Time zone').selectOption('America/Chicago');
    await staff.page.getByLabel('Language').selectOption('es-US');
    await staff.page.getByText('As usual').waitFor();
    await staff.page.getByRole('checkbox', { name: 'Messages say as little as can be' }).check();
    await staff.page.getByRole('button', { name: 'Save' }).click();
    await staff.page.getByRole('heading', { level: 1, name: 'Averie Lane' }).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'person-edit')).resolves.toEqual([]);
    await staff.page.getByLabel('Last name').fill('');
    await staff.page.getByLabel('Time zone').selectOption('As the clinic');
    await staff.page.getByRole('button', { name: 'Save' }).click();
    await staff.page.getByRole('heading', { level: 1, name: 'Averie', exact: true }).waitFor();
    expect(staff.asksFor(/^(POST|PATCH)/)).toMatchObject([
      { headers: { 'if-match': '"3"' }, body: { kind: 'email' } },
      {
        headers: { 'if-match': '"4"' },
        body: {
          givenName: 'Averie',
          familyName: 'Lane',
          stateOfResidence: 'TN',
          zone: 'America/Chicago',
          language: 'es-US',
          discreet: true,
        },
      },
      { headers: { 'if-match': '"5"' }, body: { givenName: 'Averie', familyName: null, zone: null, discreet: true } },
    ]);
  });

  it('takes down a number that was said, with the consents that were read out', async () => {
    let refused = true;
    const said = { contactPointId: '01995000-0000-7000-8000-000000000e03', confirmed: true, optedOut: false };
    const number = { ...said, kind: 'phone' as const, value: '+18285550177' };
    await staff.open(page, {
      ...full,
      'POST /v1/clinics/*/people/*/contact-points': () =>
        refused
          ? problem(409, 'contact_point.of_another_person')
          : { body: { ...file, contactPoints: [number, ...file.contactPoints], version: 4 }, headers: { etag: '"4"' } },
    });
    await staff.page.getByText('Add an address or number').click();
    await staff.page.getByRole('button', { name: 'Add it' }).click();
    await staff.page.getByText('Please write a whole phone number').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'person-add-point')).resolves.toEqual([]);
    await staff.page.getByLabel('Phone number').fill('828 555 0177');
    await staff.page.getByLabel('Text messages').check();
    await staff.page.getByRole('button', { name: 'Add it' }).click();
    await staff.page.getByRole('alert').waitFor();
    refused = false;
    await staff.page.getByRole('button', { name: 'Add it' }).click();
    await staff.page.getByRole('link', { name: '828-555-0177' }).waitFor();
    expect(staff.asksFor(/contact-points$/)[1]).toMatchObject({
      headers: { 'if-match': '"3"' },
      body: { phone: '+18285550177', consents: [{ kind: 'sms', textVersion: 'sms.1.en-US' }] },
    });
    await staff.page.getByRole('radio', { name: 'E-mail' }).check();
    await staff.page.getByLabel('Newsletter').waitFor();
  });

  it('asks a second time under the same key when the answer was lost', async () => {
    let lost = true;
    await staff.open(page, {
      ...full,
      'POST /v1/clinics/*/booking-offers': () =>
        lost
          ? 'no-answer'
          : {
              status: 201,
              body: {
                offerId: '01995000-0000-7000-8000-000000000901',
                personId: person,
                serviceCode: 'CONSULT',
                state: 'open',
                offeredAt: '2026-11-04T14:00:00Z',
                expiresAt: '2026-11-11T14:00:00Z',
                version: 1,
              },
            },
    });
    await staff.page.getByRole('button', { name: 'Let them choose a time' }).click();
    await staff.page.getByText('We couldn’t reach the server').waitFor();
    lost = false;
    await staff.page.getByRole('button', { name: 'Let them choose a time' }).click();
    await staff.page.getByText('The invitation to choose a time is on its way.').waitFor();
    const keys = staff.asksFor(/booking-offers$/).map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('has a page for each side, with the keyboard', async () => {
    await staff.open(page, full);
    const tab = staff.page.getByRole('navigation', { name: 'File' }).getByRole('link', { name: 'Screening' });
    await tab.focus();
    await staff.page.keyboard.press('Enter');
    await staff.page.getByText('may be booked until').waitFor();
    expect(new URL(staff.page.url()).pathname).toBe(`${page}/screening`);
    await expect(accessFaultsAtBothSizes(staff.page, 'person-screening')).resolves.toEqual([]);
    await staff.page.getByRole('link', { name: 'Appointments' }).click();
    await staff.page.getByRole('link', { name: /^Consult call, Wed, Nov 4, 2026, 9:00/ }).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'person-appointments')).resolves.toEqual([]);
    await staff.page.getByRole('navigation', { name: 'File' }).getByRole('link', { name: 'Messages' }).click();
    await staff.page.getByText(/^due Wed, Nov 4, 2026, 9:00\sAM\sEST$/).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'person-messages')).resolves.toEqual([]);
    expect(staff.asksFor(/GET [^ ]*\/clinics\/[^/]+\/messages$/)[0]?.query.get('personId')).toBe(person);
  });

  it('tells what happened in every service, and what led to it', async () => {
    await staff.open(`${page}/timeline`, full);
    const entries = staff.page.getByRole('list', { name: 'Timeline' }).locator(':scope > li');
    await entries.first().waitFor();
    const texts = await entries.allInnerTexts();
    expect(texts[0]).toMatch(/Message kept back: Confirmation of the first talk[\s\S]*asked not to be written to/);
    expect(texts[2]).toMatch(/Appointment booked[\s\S]*Nov 3, 2026, 10:10\sAM EST[\s\S]*Consult call[\s\S]*By phone/);
    expect(texts[3]).toContain('Because of something earlier');
    expect(texts[4]).toMatch(/Contact logged[\s\S]*Reached\s+yes[\s\S]*Dana Whitlock/);
    expect(texts[6]).toContain('care.plan_drawn');
    await entries.nth(0).getByText('Because of: Appointment booked').click();
    await entries.nth(2).getByText('Led to 2 things').click();
    await expect(entries.nth(2).locator('.chain li').allInnerTexts()).resolves.toEqual([
      'Appointment booked',
      expect.stringContaining('Message sent: Confirmation of the first talk'),
      expect.stringContaining('Message kept back'),
    ]);
    await expect(accessFaultsAtBothSizes(staff.page, 'person-timeline')).resolves.toEqual([]);
  });

  it.each(['screening', 'appointments', 'messages', 'timeline'])('is empty and failing: %s', async (tab) => {
    let away = true;
    const answer = (path: string) => empty[`GET /v1/clinics/*/${path}`];
    const route = {
      screening: 'screenings',
      appointments: 'appointments',
      messages: 'messages',
      timeline: 'people/*/timeline',
    }[tab];
    await staff.open(`/admin/asheville/people/${gray}/${tab}`, {
      ...empty,
      [`GET /v1/clinics/*/${route}`]: (asked) =>
        away ? problem(429, 'limited') : (answer(route ?? '')?.(asked) ?? 'no-answer'),
    });
    await staff.page.getByText('That was a lot in a short time').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, `person-${tab}-failing`)).resolves.toEqual([]);
    away = false;
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.locator('.empty').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, `person-${tab}-empty`)).resolves.toEqual([]);
  });

  it('offers only what the server allows', async () => {
    const [membership] = session.memberships;
    await staff.open(page, {
      ...full,
      'GET /v1/session': () => ({
        body: { ...session, memberships: [{ ...membership, abilities: ['person.read', 'timeline.read'] }] },
      }),
      'GET /v1/clinics/*/people/*': () => ({ body: { ...file, abilities: [] }, headers: { etag: '"3"' } }),
    });
    await staff.page.getByRole('heading', { level: 1, name: 'Avery Lane' }).waitFor();
    await expect(staff.page.getByRole('button').allInnerTexts()).resolves.toEqual(['Sign out']);
    const tabs = staff.page.getByRole('navigation', { name: 'File' }).getByRole('link');
    await expect(tabs.allInnerTexts()).resolves.toEqual(['Overview', 'Timeline']);
  });

  it('says that it isn’t here, as for another clinic’s', async () => {
    await staff.open(page, { ...full, 'GET /v1/clinics/*/people/*': () => problem(404, 'person.unknown') });
    await staff.page.getByText('This isn’t here').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'person-missing')).resolves.toEqual([]);
  });
});
