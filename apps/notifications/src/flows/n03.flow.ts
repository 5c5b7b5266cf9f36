import type { StaffFlow, StaffStep } from './flow.rules.js';

const MINUTES = { acute: 5, other: 60 } as const;

const step: Pick<StaffStep, 'on' | 'stopWhen' | 'priority'> = {
  on: ['safety.flag_raised.v1'],
  stopWhen: ['flag_acknowledged'],
  priority: [{ when: [], is: 'urgent' }],
};

const acute = { choice: 'level', is: ['acute'] } as const;

/** Whoever is next in the ladder, when nobody has taken the flag on by then. */
function ladder(name: string, rung: number, roles: StaffStep['roles'] & object): StaffStep[] {
  return [
    { ...step, name: `acute_${name}`, when: [acute], wait: { from: 'event', minutes: rung * MINUTES.acute }, roles },
    { ...step, name, unless: [acute], wait: { from: 'event', minutes: rung * MINUTES.other }, roles },
  ];
}

/** As it was when staff had to look into the inbox: what was planned by it is still under way. */
export const n03First: StaffFlow = {
  rule: 'N03',
  version: 1,
  essential: true,
  audience: 'staff',
  roles: ['intake', 'therapist', 'prescriber', 'nurse'],
  steps: [
    { ...step, name: 'at_once', wait: { from: 'event', minutes: 0 } },
    ...ladder('manager', 2, ['manager']),
    ...ladder('operator', 3, ['operator']),
  ],
};

/**
 * N03: somebody may be in danger. Those who may take the flag on see it at once; as long as nobody has, the manager sees it
 * too, and then whoever runs all the clinics. What is acute goes to each of them by mail as well, and so does all that
 * has come to the last rung, who look into no clinic's inbox day by day. The mails say that something is urgent, nothing else.
 */
export const n03: StaffFlow = {
  ...n03First,
  version: 2,
  steps: [
    { ...step, name: 'acute', when: [acute], wait: { from: 'event', minutes: 0 }, mail: 'at_once' },
    { ...step, name: 'at_once', unless: [acute], wait: { from: 'event', minutes: 0 } },
    ...ladder('manager', 2, ['manager']).map((rung): StaffStep => (rung.when ? { ...rung, mail: 'at_once' } : rung)),
    ...ladder('operator', 3, ['operator']).map((rung): StaffStep => ({ ...rung, mail: 'at_once' })),
  ],
};
