import { describe, expect, it } from '@jest/globals';
import {
  accessFaultsAtBothSizes,
  phone,
  problem,
  visiting,
  type FakeApi,
  type Reply,
  type Visit,
} from '@stillwater/ui/testing';
import { booked } from '../../testing/booking-answers.js';
import { openBooking } from '../../testing/linked-visit.js';
import { patientApp } from '../../testing/patient-app.js';

const visitor = visiting(patientApp, { size: phone });

async function open(api: FakeApi, dark = false): Promise<Visit['page']> {
  return openBooking(visitor, api, dark);
}

const seen = (body: object): FakeApi => ({ 'GET /v1/links/booking': () => ({ body }) });
const heading = (name: string) => visitor.page.getByRole('heading', { level: 1, name }).waitFor();
const press = (name: string | RegExp) => visitor.page.getByRole('button', { name }).click();
const sent = (what: string) => visitor.asksFor(new RegExp(`^POST /v1/links/booking/${what}$`));

describe('an appointment', () => {
  const open24 = { ...booked, shownAt: '2026-10-30T15:00:00.000Z' };

  it('is confirmed', async () => {
    const confirmed = {
      ...open24,
      appointment: { ...booked.appointment, state: 'confirmed', confirmedAt: open24.shownAt },
    };
    const page = await open({ ...seen(open24), 'POST /v1/links/booking/confirmation': () => ({ body: confirmed }) });
    await heading('Your appointment');
    await expect(accessFaultsAtBothSizes(page, 'appointment')).resolves.toEqual([]);
    await press('Yes, I’ll be there');
    await page.getByText('You told us that you will come.').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'appointment-confirmed')).resolves.toEqual([]);
    expect(sent('confirmation')[0]?.headers['if-match']).toBe('"2"');
  });

  it('is moved, and stands as it was until the new time is sure', async () => {
    const moved = {
      ...open24,
      appointment: { ...booked.appointment, startsAt: '2026-11-05T15:00:00.000Z', localStart: '2026-11-05T10:00' },
      version: 3,
    };
    const replies: Reply[] = [problem(409, 'slot.taken', { alternatives: [] }), { body: moved }];
    const page = await open({
      ...seen(open24),
      'POST /v1/links/booking/move': () => replies.shift() ?? problem(500, 'internal'),
    });
    await press('Move it');
    await heading('Choose another time');
    await expect(accessFaultsAtBothSizes(page, 'appointment-move')).resolves.toEqual([]);
    await press(/^9:20 AM/);
    await heading('Move it to this time?');
    await expect(accessFaultsAtBothSizes(page, 'appointment-move-sure')).resolves.toEqual([]);
    await press('Move it');
    await page.getByText('Somebody was quicker').waitFor();
    await page.locator('summary', { hasText: 'Thursday, November 5' }).click();
    await press(/^10:00 AM/);
    await heading('Move it to this time?');
    await press('Move it');
    await heading('It’s moved to the new time');
    expect(sent('move').map(({ body }) => body)).toEqual([
      { startsAt: '2026-11-03T14:20:00.000Z' },
      { startsAt: '2026-11-05T15:00:00.000Z' },
    ]);
  });

  it('is cancelled after one more question', async () => {
    const cancelled = {
      ...open24,
      appointment: { ...booked.appointment, state: 'cancelled', cancelledAt: open24.shownAt },
      abilities: [],
    };
    const page = await open({ ...seen(open24), 'POST /v1/links/booking/cancellation': () => ({ body: cancelled }) });
    await press('Cancel it');
    await heading('Cancel this appointment?');
    await expect(accessFaultsAtBothSizes(page, 'appointment-cancel')).resolves.toEqual([]);
    await press('Yes, cancel it');
    await heading('It’s cancelled');
    await expect(accessFaultsAtBothSizes(page, 'appointment-cancelled')).resolves.toEqual([]);
  });

  it('inside the policy’s window can only be changed by a call', async () => {
    const page = await open(seen({ ...booked, abilities: ['confirm'], policyEndsAt: undefined }));
    await page.getByText('It is less than 24 hours away').waitFor();
    await expect(page.getByRole('button', { name: 'Move it' }).count()).resolves.toBe(0);
    await expect(accessFaultsAtBothSizes(page, 'appointment-late')).resolves.toEqual([]);
  });

  it('says that the window closed while the page was open', async () => {
    const page = await open({
      ...seen(open24),
      'POST /v1/links/booking/cancellation': () => problem(409, 'appointment.policy_window', { policyHours: 24 }),
    });
    await press('Cancel it');
    await press('Yes, cancel it');
    await page.getByText('It’s too close to the appointment to change it here').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'appointment-window')).resolves.toEqual([]);
  });

  it('that is over leaves nothing to do', async () => {
    const page = await open(
      seen({ ...booked, appointment: { ...booked.appointment, state: 'completed' }, abilities: [] }),
    );
    await heading('There is nothing to do here now');
    await expect(accessFaultsAtBothSizes(page, 'appointment-over')).resolves.toEqual([]);
  });

  it('keeps its contrast in the dark', async () => {
    const page = await open({ ...seen(open24) }, true);
    await expect(accessFaultsAtBothSizes(page, 'appointment-dark')).resolves.toEqual([]);
    await press('Move it');
    await page.getByRole('button', { name: /^9:00 AM/ }).waitFor();
    await expect(accessFaultsAtBothSizes(page, 'appointment-move-dark')).resolves.toEqual([]);
  });
});
