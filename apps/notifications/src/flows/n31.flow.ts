import type { StaffFlow } from './flow.rules.js';

/** N31: in the morning each member of staff learns how much waits for their roles: counts and a link, nothing else. */
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
