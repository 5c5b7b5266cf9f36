import type { PersonFlow } from './flow.rules.js';

const late = { graceMinutes: 24 * 60, beyond: 'send' } as const;

/**
 * N11: an appointment is booked, moved or cancelled, with the change for the person's calendar. After a minute of grace:
 * what was undone by then is never told, and what was moved before anything was told is told as booked.
 */
export const n11: PersonFlow = {
  rule: 'N11',
  version: 1,
  essential: true,
  audience: 'person',
  purpose: 'care',
  askStaffWhenHeld: true,
  steps: [
    {
      name: 'booked',
      on: ['appointment.booked.v1'],
      unless: [{ choice: 'serviceCode', is: ['CONSULT'] }],
      wait: { from: 'event', minutes: 1 },
      template: 'appointment-booked',
      channels: ['email', 'sms'],
      stopWhen: ['open_acute_flag', 'appointment_cancelled', 'appointment_started'],
      late,
      quietHours: 'ignore_in_reply',
      calendar: 'request',
    },
    {
      name: 'moved',
      on: ['appointment.rescheduled.v1'],
      wait: { from: 'event', minutes: 1 },
      template: 'appointment-moved',
      branches: [{ if: ['untold'], do: 'replace', template: 'appointment-booked' }],
      channels: ['email', 'sms'],
      stopWhen: ['open_acute_flag', 'appointment_cancelled', 'appointment_started'],
      late,
      quietHours: 'ignore_in_reply',
      calendar: 'request',
    },
    {
      name: 'cancelled',
      on: ['appointment.cancelled.v1'],
      wait: { from: 'event', minutes: 1 },
      template: 'appointment-cancelled',
      branches: [{ if: ['untold'], do: 'skip' }],
      channels: ['email', 'sms'],
      stopWhen: ['open_acute_flag', 'appointment_started'],
      late,
      quietHours: 'ignore_in_reply',
      calendar: 'cancel',
    },
  ],
};
