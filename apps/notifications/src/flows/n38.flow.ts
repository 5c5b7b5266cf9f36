import type { PersonFlow } from './flow.rules.js';

/**
 * N38: who asks a text for help is told whom to call, at any hour, also when they get no other texts, and whoever they are.
 * Once a day, as strangers are: nobody can tell by the count whether a number is on file.
 */
export const n38: PersonFlow = {
  rule: 'N38',
  version: 1,
  essential: true,
  audience: 'person',
  purpose: 'reply',
  askStaffWhenHeld: false,
  alsoStrangers: true,
  steps: [
    {
      name: 'at_once',
      on: ['reply.received.v1'],
      when: [
        { choice: 'channel', is: ['sms'] },
        { choice: 'meaning', is: ['help'] },
      ],
      wait: { from: 'event', minutes: 0 },
      template: 'help',
      channels: ['sms'],
      stopWhen: [],
      late: { graceMinutes: 10, beyond: 'skip' },
      quietHours: 'ignore_in_reply',
      mostADay: 1,
    },
  ],
};
