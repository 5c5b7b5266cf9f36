import type { PersonFlow, PersonStep } from './flow.rules.js';

const on = ['appointment.booked.v1', 'appointment.rescheduled.v1'] as const;

const twoDays: PersonStep = {
  name: 'two_days',
  on,
  wait: { from: 'appointment_start', hours: -48 },
  template: 'appointment-reminder',
  channels: ['email', 'sms'],
  stopWhen: ['open_acute_flag', 'appointment_cancelled', 'appointment_started', 'appointment_confirmed'],
  late: { graceMinutes: 6 * 60, beyond: 'skip' },
  quietHours: 'keep',
};

const twoHours: PersonStep = {
  name: 'two_hours',
  on,
  wait: { from: 'appointment_start', hours: -2 },
  template: 'appointment-soon',
  channels: ['sms', 'email'],
  stopWhen: ['open_acute_flag', 'appointment_cancelled', 'appointment_started'],
  late: { graceMinutes: 90, beyond: 'skip' },
  quietHours: 'keep',
};

/** As it was when nobody could book a long appointment: what was planned by it is still under way. */
export const n12First: PersonFlow = {
  rule: 'N12',
  version: 1,
  essential: false,
  audience: 'person',
  purpose: 'care',
  askStaffWhenHeld: true,
  steps: [twoDays, twoHours],
};

/**
 * N12: two days before an appointment a reminder that asks for a yes, two hours before a short one. A long one is
 * remembered a week before as well: there is much to arrange.
 */
export const n12: PersonFlow = {
  ...n12First,
  version: 2,
  steps: [
    {
      ...twoDays,
      name: 'seven_days',
      when: [{ choice: 'serviceCode', is: ['DOSE_LOZ', 'DOSE_IM', 'DOSE_IV', 'DOSE_SPR'] }],
      wait: { from: 'appointment_start', hours: -7 * 24 },
      late: { graceMinutes: 24 * 60, beyond: 'skip' },
    },
    twoDays,
    twoHours,
  ],
};
