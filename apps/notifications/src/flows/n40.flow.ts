import type { StaffFlow } from './flow.rules.js';

/** N40: somebody wrote back words that a human should read soon. Everybody who may call them sees it. */
export const n40: StaffFlow = {
  rule: 'N40',
  version: 1,
  essential: true,
  audience: 'staff',
  roles: ['intake', 'therapist', 'prescriber', 'nurse', 'manager'],
  steps: [
    {
      name: 'at_once',
      on: ['reply.received.v1'],
      when: [{ choice: 'urgency', is: ['review'] }],
      wait: { from: 'event', minutes: 0 },
      stopWhen: [],
      priority: [{ when: [{ choice: 'urgency', is: ['review'] }], is: 'urgent' }],
    },
  ],
};
