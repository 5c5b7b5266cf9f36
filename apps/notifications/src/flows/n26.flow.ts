import type { PersonFlow, StaffFlow, StaffStep } from './flow.rules.js';

const longOnes = { choice: 'serviceCode', is: ['DOSE_LOZ', 'DOSE_IM', 'DOSE_IV', 'DOSE_SPR'] } as const;

/**
 * N26: somebody did not come. Twenty minutes after the start a word that they were missed and may call, unless somebody has
 * spoken to them by then; by the next morning at the latest, and not when it is noted long after.
 */
export const n26: PersonFlow = {
  rule: 'N26',
  version: 1,
  essential: false,
  audience: 'person',
  purpose: 'care',
  askStaffWhenHeld: false,
  staffCallAnyway: true,
  steps: [
    {
      name: 'missed',
      on: ['appointment.no_show.v1'],
      wait: { from: 'appointment_start', minutes: 20 },
      template: 'appointment-missed',
      channels: ['sms', 'email'],
      stopWhen: ['open_acute_flag', 'appointment_cancelled', 'contacted_since_start'],
      late: { graceMinutes: 16 * 60, beyond: 'skip' },
      quietHours: 'keep',
      // Taken back and noted anew it is the same visit.
      throttleMinutes: 24 * 60,
    },
  ],
};

const call: Pick<StaffStep, 'on' | 'wait' | 'stopWhen'> = {
  on: ['appointment.no_show.v1'],
  wait: { from: 'event', minutes: 0 },
  stopWhen: [],
};

/** N26: staff call on the same day; after a long visit within two hours, to hear whether the person is safe. */
export const n26Staff: StaffFlow = {
  rule: 'N26S',
  version: 1,
  essential: true,
  audience: 'staff',
  roles: ['intake', 'manager'],
  steps: [
    {
      ...call,
      name: 'safety_call',
      when: [longOnes],
      roles: ['intake', 'therapist', 'prescriber', 'nurse', 'manager'],
      priority: [{ when: [], is: 'urgent' }],
      mail: 'at_once',
    },
    { ...call, name: 'same_day', unless: [longOnes], priority: [{ when: [], is: 'ready' }] },
  ],
};
