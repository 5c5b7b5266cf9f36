import type { FlowEvent, MessageSubject } from '@stillwater/contracts';
import type { Choice, StopCondition } from './flow.rules.js';

type ChoiceName = Choice['choice'];

/** What each event is about, and what it tells apart. */
export const EVENTS: Readonly<Record<FlowEvent, { subject: MessageSubject; choices: readonly ChoiceName[] }>> = {
  'inquiry.received.v1': { subject: 'inquiry', choices: ['intent', 'urgency'] },
  'inquiry.contacted.v1': { subject: 'inquiry', choices: ['reached'] },
  'screening.invited.v1': { subject: 'screening', choices: [] },
  'screening.submitted.v1': { subject: 'screening', choices: ['flagged'] },
  'screening.released.v1': { subject: 'screening', choices: [] },
  'appointment.booked.v1': { subject: 'appointment', choices: ['serviceCode', 'mode', 'consents'] },
  'appointment.rescheduled.v1': { subject: 'appointment', choices: ['serviceCode', 'mode', 'consents'] },
  'appointment.cancelled.v1': { subject: 'appointment', choices: ['serviceCode'] },
  'appointment.no_show.v1': { subject: 'appointment', choices: ['serviceCode'] },
  'booking.offered.v1': { subject: 'booking_offer', choices: ['serviceCode'] },
  'consent_document.published.v1': { subject: 'appointment', choices: ['serviceCode', 'mode', 'consents'] },
  'safety.flag_raised.v1': { subject: 'safety_flag', choices: ['level'] },
  'reply.received.v1': { subject: 'reply', choices: ['channel', 'meaning', 'urgency'] },
  'clinic.changed.v1': { subject: 'clinic', choices: [] },
};

/** What is known of a subject whenever one of its messages is looked at. */
export const KNOWN_LATER: Readonly<Record<MessageSubject, readonly ChoiceName[]>> = {
  inquiry: ['urgency'],
  screening: ['flagged'],
  appointment: ['serviceCode', 'mode', 'consents'],
  booking_offer: [],
  safety_flag: ['level'],
  person: [],
  reply: [],
  clinic: [],
};

/** What a condition is about. */
export const CONDITIONS: Readonly<Record<StopCondition, MessageSubject>> = {
  open_acute_flag: 'person',
  subject_assigned: 'inquiry',
  subject_closed: 'inquiry',
  inquiry_contacted: 'inquiry',
  inquiry_reached: 'inquiry',
  screening_flagged: 'screening',
  screening_over: 'screening',
  screening_decided: 'screening',
  release_read: 'screening',
  appointment_confirmed: 'appointment',
  appointment_cancelled: 'appointment',
  appointment_started: 'appointment',
  contacted_since_start: 'appointment',
  consents_signed: 'appointment',
  offer_over: 'booking_offer',
  flag_acknowledged: 'safety_flag',
};

/** A step about such a subject that waits must stop when this comes to pass: nobody wants a reminder of what is over. */
export const OVER: Readonly<Record<MessageSubject, readonly StopCondition[]>> = {
  inquiry: ['subject_closed'],
  screening: ['screening_over'],
  appointment: ['appointment_cancelled'],
  booking_offer: ['offer_over'],
  safety_flag: [],
  person: [],
  reply: [],
  clinic: [],
};
