import type { StaffFlow } from './flow.rules.js';

/** N02: staff see at once that an inquiry waits, urgent ones first, then those who are ready to schedule. */
export const n02: StaffFlow = {
  rule: 'N02',
  version: 1,
  essential: false,
  audience: 'staff',
  roles: ['intake', 'manager'],
  steps: [
    {
      name: 'at_once',
      on: ['inquiry.received.v1'],
      wait: { from: 'event', minutes: 0 },
      stopWhen: ['subject_assigned', 'subject_closed'],
      priority: [
        { when: [{ choice: 'urgency', is: ['acute', 'review'] }], is: 'urgent' },
        { when: [{ choice: 'intent', is: ['ready_to_schedule'] }], is: 'ready' },
      ],
    },
  ],
};
