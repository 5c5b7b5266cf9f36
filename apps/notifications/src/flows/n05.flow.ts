import type { PersonFlow, PersonStep, StaffFlow } from './flow.rules.js';

const DAY = 24 * 60;

const on = ['inquiry.contacted.v1'] as const;
const when = [{ choice: 'reached', is: ['no'] }] as const;

const step = (name: string, days: number): PersonStep => ({
  name,
  on,
  when,
  wait: { from: 'event', minutes: days * DAY },
  template: 'inquiry-follow-up',
  channels: ['email', 'sms'],
  stopWhen: ['open_acute_flag', 'inquiry_reached', 'subject_closed'],
  late: { graceMinutes: DAY, beyond: 'skip' },
  quietHours: 'keep',
});

/** N05: somebody tried to reach a visitor and couldn't: three times a word that the clinic is still there. */
export const n05: PersonFlow = {
  rule: 'N05',
  version: 1,
  essential: false,
  audience: 'person',
  purpose: 'care',
  askStaffWhenHeld: false,
  steps: [step('two_days', 2), step('five_days', 5), step('ten_days', 10)],
};

/** N05: after two weeks of silence staff decide whether to close the inquiry. */
export const n05Staff: StaffFlow = {
  rule: 'N05S',
  version: 1,
  essential: false,
  audience: 'staff',
  roles: ['intake', 'manager'],
  steps: [
    {
      name: 'fourteen_days',
      on,
      when,
      wait: { from: 'event', minutes: 14 * DAY },
      stopWhen: ['inquiry_reached', 'subject_closed'],
      priority: [],
    },
  ],
};
