import type { StaffFlow } from './flow.rules.js';

/** N09: answers wait for those who may judge them. */
export const n09: StaffFlow = {
  rule: 'N09',
  version: 1,
  essential: false,
  audience: 'staff',
  roles: ['therapist', 'prescriber'],
  steps: [
    {
      name: 'submitted',
      on: ['screening.submitted.v1'],
      wait: { from: 'event', minutes: 0 },
      stopWhen: ['screening_decided'],
      priority: [{ when: [{ choice: 'flagged', is: ['yes'] }], is: 'urgent' }],
    },
  ],
};
