import type { StaffFlow } from './flow.rules.js';

/**
 * N39: somebody wrote back what no rule can answer. Staff see that there is something to read, not what. A word that
 * stopped the messages may have meant a visit: that is for staff too.
 */
export const n39: StaffFlow = {
  rule: 'N39',
  version: 1,
  essential: false,
  audience: 'staff',
  roles: ['intake', 'manager'],
  steps: [
    {
      name: 'at_once',
      on: ['reply.received.v1'],
      when: [
        { choice: 'urgency', is: ['routine'] },
        { choice: 'meaning', is: ['other', 'stop_cancel', 'confirm'] },
      ],
      wait: { from: 'event', minutes: 0 },
      stopWhen: [],
      priority: [{ when: [{ choice: 'meaning', is: ['other', 'stop_cancel'] }], is: 'ready' }],
    },
  ],
};
