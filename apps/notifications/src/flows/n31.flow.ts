import type { StaffFlow } from './flow.rules.js';

/**
 * N31: on the morning of a day on which the clinic opens, each member of staff for whom something waits learns how much:
 * counts and a link, nothing else. Everybody may choose to go without the mail.
 */
export const n31: StaffFlow = {
  rule: 'N31',
  version: 1,
  essential: false,
  audience: 'staff',
  roles: ['intake', 'therapist', 'prescriber', 'nurse', 'manager'],
  steps: [
    {
      name: 'morning',
      on: ['clinic.changed.v1'],
      wait: { from: 'clinic_day', at: '07:30' },
      stopWhen: [],
      priority: [],
    },
  ],
};
