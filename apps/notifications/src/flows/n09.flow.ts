import { checkedFlow, type StaffFlow } from './flow.rules.js';

/** N09: answers wait for those who may judge them. */
export const n09 = checkedFlow<StaffFlow>({
  rule: 'N09',
  version: 1,
  audience: 'staff',
  roles: ['therapist', 'prescriber'],
  steps: [
    {
      name: 'submitted',
      on: ['screening.submitted.v1'],
      wait: { from: 'event', minutes: 0 },
      stopWhen: ['screening_decided'],
      priority: [{ when: { flagged: ['yes'] }, is: 'urgent' }],
    },
  ],
});
