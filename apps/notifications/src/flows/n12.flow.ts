import { checkedFlow, type PersonFlow } from './flow.rules.js';

const on = ['appointment.booked.v1', 'appointment.rescheduled.v1'];

/** N12: two days before an appointment a reminder that asks for a yes, two hours before a short one. */
export const n12 = checkedFlow<PersonFlow>({
  rule: 'N12',
  version: 1,
  audience: 'person',
  purpose: 'care',
  askStaffWhenHeld: true,
  steps: [
    {
      name: 'two_days',
      on,
      wait: { from: 'appointment_start', hours: -48 },
      template: 'appointment-reminder',
      channels: ['email', 'sms'],
      stopWhen: ['open_acute_flag', 'appointment_cancelled', 'appointment_started', 'appointment_confirmed'],
      late: { graceMinutes: 6 * 60, beyond: 'skip' },
      quietHours: 'keep',
    },
    {
      name: 'two_hours',
      on,
      wait: { from: 'appointment_start', hours: -2 },
      template: 'appointment-soon',
      channels: ['sms', 'email'],
      stopWhen: ['open_acute_flag', 'appointment_cancelled', 'appointment_started'],
      late: { graceMinutes: 90, beyond: 'skip' },
      quietHours: 'keep',
    },
  ],
});
