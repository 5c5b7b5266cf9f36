import type { PersonFlow } from './flow.rules.js';

/**
 * N01: a visitor's message is acknowledged within a minute, at any hour. Nobody with an open acute flag gets automatic
 * messages: a clinician calls.
 */
export const n01: PersonFlow = {
  rule: 'N01',
  version: 1,
  essential: true,
  audience: 'person',
  purpose: 'care',
  askStaffWhenHeld: false,
  steps: [
    {
      name: 'at_once',
      on: ['inquiry.received.v1'],
      wait: { from: 'event', minutes: 0 },
      template: 'inquiry-received',
      channels: ['email'],
      stopWhen: ['open_acute_flag', 'subject_closed'],
      late: { graceMinutes: 24 * 60, beyond: 'skip' },
      quietHours: 'ignore',
      mostADay: 3,
    },
  ],
};
