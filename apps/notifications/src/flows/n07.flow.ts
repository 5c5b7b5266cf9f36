import type { PersonFlow } from './flow.rules.js';

/** N07: the link to the questions that come before a visit, as long as it works. */
export const n07: PersonFlow = {
  rule: 'N07',
  version: 1,
  essential: false,
  audience: 'person',
  purpose: 'care',
  askStaffWhenHeld: true,
  steps: [
    {
      name: 'invited',
      on: ['screening.invited.v1'],
      wait: { from: 'event', minutes: 0 },
      template: 'screening-invited',
      channels: ['email', 'sms'],
      stopWhen: ['open_acute_flag', 'screening_over'],
      late: { graceMinutes: 24 * 60, beyond: 'send' },
      quietHours: 'keep',
    },
  ],
};
