import { checkedFlow, type StaffFlow } from './flow.rules.js';

/** N02: staff see at once that an inquiry waits, urgent ones first, then those who are ready to schedule. */
export const n02 = checkedFlow<StaffFlow>({
  rule: 'N02',
  version: 1,
  audience: 'staff',
  roles: ['intake', 'manager'],
  steps: [
    {
      name: 'at_once',
      on: ['inquiry.received.v1'],
      wait: { from: 'event', minutes: 0 },
      stopWhen: ['subject_assigned', 'subject_closed'],
      priority: [
        { when: { urgency: ['acute', 'review'] }, is: 'urgent' },
        { when: { intent: ['ready_to_schedule'] }, is: 'ready' },
      ],
    },
  ],
});
