import type { PersonFlow, StopCondition } from './flow.rules.js';

const HOUR = 60;
const DAY = 24 * HOUR;
const stopWhen: readonly StopCondition[] = ['open_acute_flag', 'screening_flagged', 'screening_over'];

/**
 * N08: the questions are not answered yet. Twice a word that they wait, and on the sixth day of seven that the link is
 * about to end. A second word that comes more than a day late says instead how long the link still works.
 */
export const n08: PersonFlow = {
  rule: 'N08',
  version: 1,
  essential: false,
  audience: 'person',
  purpose: 'care',
  askStaffWhenHeld: false,
  steps: [
    {
      name: 'one_day',
      on: ['screening.invited.v1'],
      wait: { from: 'event', minutes: DAY },
      template: 'screening-reminder',
      channels: ['email', 'sms'],
      stopWhen,
      late: { graceMinutes: DAY, beyond: 'skip' },
      quietHours: 'keep',
    },
    {
      name: 'three_days',
      on: ['screening.invited.v1'],
      wait: { from: 'event', minutes: 3 * DAY },
      template: 'screening-reminder',
      channels: ['email', 'sms'],
      stopWhen,
      late: { graceMinutes: DAY, beyond: 'replace', template: 'screening-expiring', upToMinutes: 2 * DAY },
      quietHours: 'keep',
    },
    {
      name: 'expiring',
      on: ['screening.invited.v1'],
      wait: { from: 'event', minutes: 6 * DAY },
      template: 'screening-expiring',
      channels: ['email', 'sms'],
      stopWhen,
      late: { graceMinutes: 18 * HOUR, beyond: 'skip' },
      quietHours: 'keep',
    },
  ],
};
