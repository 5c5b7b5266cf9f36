import type { PersonFlow } from './flow.rules.js';

/** N10: a clinician has released what comes next. That there is something to read, and nothing of what. */
export const n10: PersonFlow = {
  rule: 'N10',
  version: 1,
  essential: false,
  audience: 'person',
  purpose: 'care',
  askStaffWhenHeld: true,
  steps: [
    {
      name: 'released',
      on: ['screening.released.v1'],
      wait: { from: 'event', minutes: 0 },
      template: 'screening-update',
      channels: ['email', 'sms'],
      stopWhen: ['open_acute_flag', 'release_read'],
      late: { graceMinutes: 24 * 60, beyond: 'send' },
      quietHours: 'keep',
    },
  ],
};
