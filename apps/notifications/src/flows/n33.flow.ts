import type { PersonFlow } from './flow.rules.js';

/**
 * N33: who stopped the texts is told once, by text, that they have. The word has long taken effect; this is the answer to
 * it, which the law allows and people expect, also from somebody whose other messages are held back.
 */
export const n33: PersonFlow = {
  rule: 'N33',
  version: 1,
  essential: true,
  audience: 'person',
  purpose: 'reply',
  askStaffWhenHeld: false,
  steps: [
    {
      name: 'at_once',
      on: ['reply.received.v1'],
      when: [
        { choice: 'channel', is: ['sms'] },
        { choice: 'meaning', is: ['stop', 'stop_cancel'] },
      ],
      wait: { from: 'event', minutes: 0 },
      template: 'opt-out-confirmed',
      channels: ['sms'],
      stopWhen: [],
      late: { graceMinutes: 10, beyond: 'skip' },
      quietHours: 'ignore_in_reply',
      mostADay: 3,
    },
  ],
};
