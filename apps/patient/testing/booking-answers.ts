import type { components } from '@stillwater/api-client';

type Booking = components['schemas']['BookingPage'];
type Appointment = components['schemas']['MyAppointment'];
type SlotPage = components['schemas']['SlotPage'];

export const token = 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg';

/** An intro call that the clinic offered, before a time is chosen. */
export const offer: Booking = {
  kind: 'offer',
  shownAt: '2026-11-02T15:00:00.000Z',
  serviceCode: 'CONSULT',
  durationMinutes: 20,
  modes: ['phone', 'video'],
  zone: 'America/New_York',
  policyHours: 24,
  offerExpiresAt: '2026-11-09T15:00:00.000Z',
  abilities: ['book'],
  version: 1,
};

const call: Appointment = {
  appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601',
  state: 'booked',
  mode: 'phone',
  startsAt: '2026-11-03T14:00:00.000Z',
  endsAt: '2026-11-03T14:20:00.000Z',
  localStart: '2026-11-03T09:00',
};

export const held: Booking = {
  ...offer,
  appointment: { ...call, state: 'held', holdEndsAt: '2026-11-02T15:10:00.000Z' },
};

export const booked: Booking = {
  ...offer,
  kind: 'appointment',
  policyEndsAt: '2026-11-02T14:00:00.000Z',
  appointment: call,
  abilities: ['confirm', 'move', 'cancel'],
  version: 2,
};

/** Free times on two days of the clinic's calendar, around the end of daylight saving. */
export const freeTimes: SlotPage = {
  zone: 'America/New_York',
  groups: [
    { date: '2026-11-03', utcOffset: '-05:00', times: ['09:00', '09:20', '11:40', '13:00', '13:20', '17:00'] },
    { date: '2026-11-05', utcOffset: '-05:00', times: ['10:00'] },
  ],
};

export const noTimes: SlotPage = { zone: 'America/New_York', groups: [] };
