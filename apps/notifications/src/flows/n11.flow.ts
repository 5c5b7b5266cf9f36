import { checkedFlow, type PersonFlow } from './flow.rules.js';

const late = { graceMinutes: 24 * 60, beyond: 'send' } as const;

/**
 * N11: an appointment is booked, moved or cancelled, with the change for the person's calendar. After a minute of grace:
 * what was undone by then is never told, and what was moved before anything was told is told as booked.
 */
export const n11 = checkedFlow<PersonFlow>({
  rule: 'N11',
  version: 1,
  audience: 'person',
  purpose: 'care',
  askStaffWhenHeld: true,
  steps: [
    {
      name: 'booked',
      on: ['appointment.booked.v1'],
      unless: { serviceCode: ['CONSULT'] },
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
      ifUntold: { template: 'appointment-booked' },
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
      ifUntold: 'skip',
      channels: ['email', 'sms'],
      stopWhen: ['open_acute_flag', 'appointment_started'],
      late,
      quietHours: 'ignore_in_reply',
      calendar: 'cancel',
    },
  ],
});
