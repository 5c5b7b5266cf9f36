import type { StaffFlow, StaffStep } from './flow.rules.js';

const MINUTES = { acute: 5, other: 60 } as const;

const step: Pick<StaffStep, 'on' | 'stopWhen' | 'priority'> = {
  on: ['safety.flag_raised.v1'],
  stopWhen: ['flag_acknowledged'],
  priority: [{ when: [], is: 'urgent' }],
};

const acute = { choice: 'level', is: ['acute'] } as const;

/** Whoever is next in the ladder, when nobody has taken the flag on by then. */
function ladder(name: string, rung: number, roles: StaffStep['roles']): StaffStep[] {
  return [
    {
      ...step,
      name: `acute_${name}`,
      when: [acute],
      wait: { from: 'event', minutes: rung * MINUTES.acute },
      ...(roles ? { roles } : {}),
    },
    {
      ...step,
      name,
      unless: [acute],
      wait: { from: 'event', minutes: rung * MINUTES.other },
      ...(roles ? { roles } : {}),
    },
  ];
}

/**
 * N03: somebody may be in danger. Those who may take the flag on see it at once; as long as nobody has, the manager sees it
 * too, and then whoever runs all the clinics.
 */
export const n03: StaffFlow = {
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
