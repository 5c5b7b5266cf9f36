/** Every kind of visit. A clinic offers some of them. */
export const serviceCodes = [
  'CONSULT',
  'PSY_INTAKE',
  'MED_EVAL',
  'PREP',
  'DOSE_LOZ',
  'DOSE_IM',
  'DOSE_IV',
  'DOSE_SPR',
  'INTEG',
  'MED_FU',
  'REVIEW',
] as const;
export type ServiceCode = (typeof serviceCodes)[number];

export const visitModes = ['phone', 'video', 'in_person'] as const;
export type VisitMode = (typeof visitModes)[number];

/** `expired`: a hold that nobody booked in time. */
export const appointmentStates = [
  'held',
  'booked',
  'confirmed',
  'checked_in',
  'in_session',
  'monitoring',
  'completed',
  'cancelled',
  'no_show',
  'expired',
] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** Why staff cancel. `clinic`: the clinic can't keep it; the others are the person's reasons. */
export const cancelReasons = ['patient_request', 'clinic', 'illness', 'no_longer_wanted'] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** On whose side a visit was called off. */
export const cancelSides = ['person', 'clinic'] as const;
export type CancelSide = (typeof cancelSides)[number];

export const offerStates = ['open', 'booked', 'expired', 'withdrawn'] as const;
export type OfferState = (typeof offerStates)[number];

export const offerEndings = ['booked', 'expired', 'withdrawn'] as const;
export type OfferEnding = (typeof offerEndings)[number];

/** What a room is fit for. */
export const roomCapabilities = ['therapy', 'dosing', 'infusion', 'observation'] as const;
export type RoomCapability = (typeof roomCapabilities)[number];

/** What a member of staff may do with one appointment now. */
export const appointmentAbilities = ['book', 'confirm', 'move', 'cancel', 'mark_no_show', 'withdraw_no_show'] as const;
export type AppointmentAbility = (typeof appointmentAbilities)[number];

/** A time on the wall clock of the clinic: `2026-11-03T09:00`. */
export const WALL_TIME = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/;
