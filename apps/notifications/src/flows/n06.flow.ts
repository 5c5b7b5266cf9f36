import type { PersonFlow } from './flow.rules.js';

/** N06: the first talk is booked. A minute of grace, so that a booking that is undone at once says nothing. */
export const n06: PersonFlow = {
  rule: 'N06',
  version: 1,
  essential: true,
  audience: 'person',
  purpose: 'care',
  askStaffWhenHeld: true,
  steps: [
    {
      name: 'booked',
      on: ['appointment.booked.v1'],
      when: [{ choice: 'serviceCode', is: ['CONSULT'] }],
      wait: { from: 'event', minutes: 1 },
      template: 'appointment-booked',
      channels: ['email', 'sms'],
      stopWhen: ['open_acute_flag', 'appointment_cancelled', 'appointment_started'],
      late: { graceMinutes: 24 * 60, beyond: 'send' },
      quietHours: 'ignore_in_reply',
      calendar: 'request',
    },
  ],
};
