import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem } from '@stillwater/ui/testing';
import { empty, full, visitingStaff } from '../../testing/admin-app.js';
import { person, theo, visitId } from '../../testing/ids.js';
import { booked, held } from '../../testing/schedule.js';

const staff = visitingStaff();

const page = `/admin/asheville/schedule/appointments/${visitId}`;
const taken = () =>
  problem(409, 'slot.taken', {
    alternatives: [{ startsAt: '2026-11-05T14:30:00.000Z', localStart: '2026-11-05T09:30', staffIds: [theo] }],
  });

describe('booking', () => {
  it('goes from the person over the kind of visit and a free time to the held time, and books it', async () => {
    let shown: object = held;
    let wished = 0;
    await staff.open('/admin/asheville/schedule/book?date=2026-11-04', {
      ...full,
      'POST /v1/clinics/*/holds': () => {
        wished += 1;
        return wished === 1 ? taken() : { status: 201, body: held, headers: { etag: '"1"' } };
      },
      'GET /v1/clinics/*/appointments/*': () => ({ body: shown, headers: { etag: '"2"' } }),
      'POST /v1/clinics/*/appointments/*/booking': () => {
        shown = { ...booked, version: 3 };
        return { body: shown, headers: { etag: '"3"' } };
      },
    });
    await staff.page.getByRole('button', { name: 'Avery Lane' }).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'book-person')).resolves.toEqual([]);
    await staff.page.getByRole('button', { name: 'Avery Lane' }).click();
    await staff.page.getByLabel('Kind of visit').selectOption('CONSULT');
    await staff.page.getByLabel('How').selectOption('video');
    const withTheo = staff.page.waitForResponse(/slots\?.*staffId=/);
    await staff.page.getByLabel('With').selectOption('Theo Banks');
    await withTheo;
    await staff.page.getByRole('heading', { name: 'Thu, Nov 5, 2026' }).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'book')).resolves.toEqual([]);
    expect(Object.fromEntries(staff.asksFor(/slots$/).at(-1)?.query ?? [])).toEqual({
      serviceCode: 'CONSULT',
      mode: 'video',
      staffId: theo,
      personId: person,
      from: '2026-11-04',
      days: '7',
    });
    await staff.page.getByRole('button', { name: 'Thu, Nov 5, 2026, 9:00 AM' }).click();
    await staff.page.getByText('Somebody else has just taken this time').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'book-taken')).resolves.toEqual([]);
    await staff.page.getByRole('button', { name: 'Thu, Nov 5, 2026, 9:30 AM' }).click();
    await staff.page.getByText('Nobody was told yet.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'held')).resolves.toEqual([]);
    expect(staff.asksFor(/holds$/).map(({ body }) => body)).toEqual([
      { serviceCode: 'CONSULT', startsAt: '2026-11-05T14:00:00.000Z', mode: 'video', personId: person, staffId: theo },
      { serviceCode: 'CONSULT', startsAt: '2026-11-05T14:30:00.000Z', mode: 'video', personId: person, staffId: theo },
    ]);
    await staff.page.getByRole('button', { name: 'Book it' }).click();
    // "Booked" is a word of the held visit's page too: what goes away is what tells them apart.
    await staff.page.getByText('Nobody was told yet.').waitFor({ state: 'detached' });
    expect(staff.asksFor(/booking$/)[0]?.headers['if-match']).toBe('"2"');
  });

  it.each([
    ['slot.not_bookable', 422, 'This can’t be booked yet'],
    ['slot.never', 422, 'There is no such time'],
    ['appointment.other', 422, 'This can’t be done as it stands'],
  ])('says why a time can’t be had: %s', async (code, status, words) => {
    await staff.open(`/admin/asheville/schedule/book?personId=${person}&service=CONSULT`, {
      ...full,
      'POST /v1/clinics/*/holds': () => problem(status, code),
    });
    await staff.page.getByRole('button', { name: 'Fri, Nov 6, 2026, 10:00 AM' }).click();
    await staff.page.getByText(words).waitFor();
  });

  it('says that a person may not be booked, where times would stand', async () => {
    await staff.open(`/admin/asheville/schedule/book?personId=${person}&service=MED_EVAL`, {
      ...full,
      'GET /v1/clinics/*/slots': () => problem(422, 'slot.not_bookable'),
    });
    await staff.page.getByText('This can’t be booked yet').waitFor();
  });

  it('finds no free time, and no answer', async () => {
    let away = true;
    const none = empty['GET /v1/clinics/*/slots'];
    await staff.open(`/admin/asheville/schedule/book?personId=${person}&service=CONSULT`, {
      ...full,
      'GET /v1/clinics/*/slots': (asked) => (away ? problem(429, 'limited') : (none?.(asked) ?? 'no-answer')),
    });
    await staff.page.getByText('That was a lot in a short time').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'book-failing')).resolves.toEqual([]);
    away = false;
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByText('No free time in these seven days.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'book-empty')).resolves.toEqual([]);
    const asked = staff.page.waitForRequest(/slots.*from=2026-11-11/);
    await staff.page.getByRole('button', { name: 'Later' }).click();
    await asked;
  });

  it('gives a held time back, and says when it ran out', async () => {
    let shown: object = held;
    await staff.open(page, {
      ...full,
      'GET /v1/clinics/*/appointments/*': () => ({ body: shown, headers: { etag: '"2"' } }),
      'POST /v1/clinics/*/appointments/*/cancellation': () => {
        shown = { ...held, state: 'cancelled', abilities: [], version: 3 };
        return { body: shown, headers: { etag: '"3"' } };
      },
    });
    await staff.page.getByRole('button', { name: 'Give it back' }).click();
    await staff.page.getByText('Cancelled', { exact: true }).waitFor();
    expect(staff.asksFor(/cancellation$/)[0]?.body).toEqual({ reason: 'no_longer_wanted' });
    shown = { ...held, abilities: [], holdEndsAt: '2026-11-04T13:59:00Z' };
    await staff.page.reload();
    await staff.page.getByText('The time is no longer kept').waitFor();
    await staff.page.getByRole('link', { name: 'Choose another time' }).click();
    await staff.page.getByRole('button', { name: /9:00/ }).waitFor();
  });
});

describe('an appointment', () => {
  it('is confirmed against the version on the screen', async () => {
    await staff.open(page, {
      ...full,
      'POST /v1/clinics/*/appointments/*/confirmation': () => ({
        body: { ...booked, state: 'confirmed', confirmedAt: '2026-11-04T14:00:00Z', abilities: ['move', 'cancel'] },
        headers: { etag: '"3"' },
      }),
    });
    await staff.page.getByText(/Wed, Nov 4, 2026, 9:00\s–\s9:20\sAM/).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'appointment')).resolves.toEqual([]);
    await staff.page.getByRole('button', { name: 'Mark as confirmed' }).click();
    await staff.page.getByText('Confirmed', { exact: true }).first().waitFor();
    expect(staff.asksFor(/confirmation$/)[0]?.headers['if-match']).toBe('"2"');
    await expect(staff.page.getByRole('button', { name: 'Mark as confirmed' }).count()).resolves.toBe(0);
  });

  it('is moved: picked, taken by somebody else, picked again', async () => {
    let moves = 0;
    await staff.open(page, {
      ...full,
      'POST /v1/clinics/*/appointments/*/move': () => {
        moves += 1;
        if (moves === 1) return taken();
        const there = { startsAt: '2026-11-05T14:30:00.000Z', endsAt: '2026-11-05T14:50:00.000Z' };
        return { body: { ...booked, ...there, localStart: '2026-11-05T09:30' }, headers: { etag: '"3"' } };
      },
    });
    await staff.page.getByRole('button', { name: 'Choose another time' }).click();
    await staff.page.getByRole('button', { name: 'Thu, Nov 5, 2026, 9:00 AM' }).click();
    await staff.page.getByText('To Thu, Nov 5, 2026, 9:00 AM').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'appointment-move')).resolves.toEqual([]);
    await staff.page.getByRole('button', { name: 'Move it' }).click();
    await staff.page.getByText('Somebody else has just taken this time').waitFor();
    await staff.page.getByRole('button', { name: 'Thu, Nov 5, 2026, 9:30 AM' }).click();
    await staff.page.getByRole('button', { name: 'Move it' }).click();
    await staff.page.getByText(/Thu, Nov 5, 2026, 9:30\s–\s9:50\sAM/).waitFor();
    expect(staff.asksFor(/move$/).map(({ body }) => body)).toEqual([
      { startsAt: '2026-11-05T14:00:00.000Z' },
      { startsAt: '2026-11-05T14:30:00.000Z' },
    ]);
  });

  it('is cancelled with a reason', async () => {
    await staff.open(page, {
      ...full,
      'POST /v1/clinics/*/appointments/*/cancellation': () => ({
        body: { ...booked, state: 'cancelled', cancelledAt: '2026-11-04T14:00:00Z', abilities: [] },
        headers: { etag: '"3"' },
      }),
    });
    await staff.page.getByRole('button', { name: 'Cancel it' }).click();
    await staff.page.getByText('Please choose a reason.').waitFor();
    await staff.page.getByLabel('Reason').selectOption('illness');
    await staff.page.getByRole('button', { name: 'Cancel it' }).click();
    await staff.page.getByText('Cancelled', { exact: true }).first().waitFor();
    expect(staff.asksFor(/cancellation$/)[0]?.body).toEqual({ reason: 'illness' });
    await expect(staff.page.getByRole('button', { name: 'Cancel it' }).count()).resolves.toBe(0);
    await expect(accessFaultsAtBothSizes(staff.page, 'appointment-cancelled')).resolves.toEqual([]);
  });

  it('is marked as missed by keyboard, and that is taken back, each against the version on the screen', async () => {
    const begun = { ...booked, abilities: ['mark_no_show'] };
    const missed = { ...booked, state: 'no_show', noShowAt: '2026-11-04T14:05:00Z', abilities: ['withdraw_no_show'] };
    let shown: object = begun;
    await staff.open(page, {
      ...full,
      'GET /v1/clinics/*/appointments/*': () => ({ body: shown, headers: { etag: '"2"' } }),
      'POST /v1/clinics/*/appointments/*/no-show': () => {
        shown = { ...missed, version: 3 };
        return { body: shown, headers: { etag: '"3"' } };
      },
      'POST /v1/clinics/*/appointments/*/no-show-withdrawal': () => {
        shown = { ...begun, version: 4 };
        return { body: shown, headers: { etag: '"4"' } };
      },
    });
    const mark = staff.page.getByRole('button', { name: 'Mark as not come' });
    await mark.waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'appointment-begun')).resolves.toEqual([]);
    await mark.press('Enter');
    const takeBack = staff.page.getByRole('button', { name: 'Take it back' });
    await takeBack.waitFor();
    await expect(staff.page.getByText('Did not come', { exact: true }).count()).resolves.toBe(2);
    await expect(accessFaultsAtBothSizes(staff.page, 'appointment-missed')).resolves.toEqual([]);
    await takeBack.press('Enter');
    await mark.waitFor();
    expect(staff.asksFor(/no-show/).map(({ headers }) => headers['if-match'])).toEqual(['"2"', '"3"']);
  });

  it('says why it can’t be marked as missed', async () => {
    await staff.open(page, {
      ...full,
      'GET /v1/clinics/*/appointments/*': () => ({ body: { ...booked, abilities: ['mark_no_show'] } }),
      'POST /v1/clinics/*/appointments/*/no-show': () => problem(412, 'appointment.changed'),
    });
    await staff.page.getByRole('button', { name: 'Mark as not come' }).click();
    await staff.page.getByText('Someone changed this in the meantime').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'appointment-missed-failing')).resolves.toEqual([]);
  });

  it('says that somebody else was quicker, or that it isn’t here', async () => {
    await staff.open(page, {
      ...full,
      'POST /v1/clinics/*/appointments/*/confirmation': () => problem(412, 'appointment.changed'),
    });
    await staff.page.getByRole('button', { name: 'Mark as confirmed' }).click();
    await staff.page.getByText('Someone changed this in the meantime').waitFor();
    await staff.open(page, { ...full, 'GET /v1/clinics/*/appointments/*': () => problem(404, 'appointment.unknown') });
    await staff.page.getByText('This isn’t here').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'appointment-missing')).resolves.toEqual([]);
  });
});
