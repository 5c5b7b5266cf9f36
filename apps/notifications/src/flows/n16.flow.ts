import type { PersonFlow, PersonStep, StaffFlow, StaffStep } from './flow.rules.js';

/** The words that carry the link to what is to be signed. */
export const CONSENTS_MISSING = 'consents-missing';

const whileMissing: Pick<PersonStep & StaffStep, 'on' | 'when'> = {
  on: ['appointment.booked.v1', 'appointment.rescheduled.v1', 'consent_document.published.v1'],
  when: [{ choice: 'consents', is: ['missing'] }],
};

/** After the word that the visit is booked, and as long as that word could still be an answer. */
const elseMinutes = 5;

const threeDays: PersonStep = {
  ...whileMissing,
  name: 'three_days',
  wait: { from: 'appointment_start', hours: -72, elseMinutes },
  template: CONSENTS_MISSING,
  channels: ['email', 'sms'],
  stopWhen: ['open_acute_flag', 'appointment_cancelled', 'appointment_started', 'consents_signed'],
  late: { graceMinutes: 24 * 60, beyond: 'skip' },
  quietHours: 'ignore_in_reply',
};

/**
 * N16: something is to be signed before a visit. Three days and one day before it the person gets the link, as long as
 * something is missing, and at once when it is booked or asked for later than that: without it there is no visit. Staff are
 * told anyway, so nobody is asked to call besides.
 */
export const n16: PersonFlow = {
  rule: 'N16',
  version: 1,
  essential: false,
  audience: 'person',
  purpose: 'care',
  askStaffWhenHeld: false,
  staffCallAnyway: true,
  steps: [
    threeDays,
    {
      ...threeDays,
      name: 'one_day',
      wait: { from: 'appointment_start', hours: -24, elseMinutes },
      late: { graceMinutes: 6 * 60, beyond: 'skip' },
    },
  ],
};

const notice: Pick<StaffStep, 'on' | 'when' | 'stopWhen'> = {
  ...whileMissing,
  stopWhen: ['consents_signed', 'appointment_cancelled', 'appointment_started'],
};

/** N16: the front desk sees it at the same times; the day before, somebody should call. */
export const n16Staff: StaffFlow = {
  rule: 'N16S',
  version: 1,
  essential: false,
  audience: 'staff',
  roles: ['intake', 'manager'],
  steps: [
    { ...notice, name: 'three_days', wait: { from: 'appointment_start', hours: -72, elseMinutes: 0 }, priority: [] },
    {
      ...notice,
      name: 'one_day',
      wait: { from: 'appointment_start', hours: -24, elseMinutes: 0 },
      priority: [{ when: [], is: 'ready' }],
    },
  ],
};
