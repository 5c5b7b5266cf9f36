import type { PersonFlow } from './flow.rules.js';

/** N37: a code for somebody who waits for it. No event starts it: it is asked for, and sent at once or not at all. */
export const n37: PersonFlow = {
  rule: 'N37',
  version: 1,
  essential: true,
  audience: 'person',
  purpose: 'care',
  askStaffWhenHeld: false,
  steps: [
    {
      name: 'at_once',
      on: [],
      wait: { from: 'event', minutes: 0 },
      template: 'access-code',
      channels: ['email', 'sms'],
      stopWhen: [],
      late: { graceMinutes: 0, beyond: 'skip' },
      quietHours: 'ignore',
    },
  ],
};
