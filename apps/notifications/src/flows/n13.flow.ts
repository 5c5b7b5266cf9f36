import type { StaffFlow, StaffStep } from './flow.rules.js';

const longOnes = { choice: 'serviceCode', is: ['DOSE_LOZ', 'DOSE_IM', 'DOSE_IV', 'DOSE_SPR'] } as const;

const step: Pick<StaffStep, 'on' | 'stopWhen'> = {
  on: ['appointment.booked.v1', 'appointment.rescheduled.v1'],
  stopWhen: ['appointment_confirmed', 'appointment_cancelled', 'appointment_started'],
};

/** N13: nobody has said yes to an appointment that is near: staff call. */
export const n13: StaffFlow = {
  rule: 'N13',
  version: 1,
  essential: false,
  audience: 'staff',
  roles: ['intake', 'manager'],
  steps: [
    {
      ...step,
      name: 'one_day',
      when: [longOnes],
      wait: { from: 'appointment_start', hours: -24 },
      priority: [{ when: [], is: 'ready' }],
    },
    {
      ...step,
      name: 'four_hours',
      unless: [longOnes],
      wait: { from: 'appointment_start', hours: -4 },
      priority: [{ when: [], is: 'ready' }],
    },
  ],
};
