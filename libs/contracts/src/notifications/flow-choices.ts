import { each } from '@stillwater/contract-kit';

/** The events that may start a step of a flow. */
export const flowEvents = [
  'inquiry.received.v1',
  'inquiry.contacted.v1',
  'screening.invited.v1',
  'screening.submitted.v1',
  'screening.released.v1',
  'appointment.booked.v1',
  'appointment.rescheduled.v1',
  'appointment.cancelled.v1',
  'appointment.no_show.v1',
  'booking.offered.v1',
  'consent_document.published.v1',
  'safety.flag_raised.v1',
  'reply.received.v1',
  'clinic.changed.v1',
] as const;
export type FlowEvent = (typeof flowEvents)[number];

/** What may be so of a message's subject and person, and may stop a step. */
export const flowConditions = [
  'open_acute_flag',
  'subject_assigned',
  'subject_closed',
  'inquiry_contacted',
  'inquiry_reached',
  'screening_flagged',
  'screening_over',
  'screening_decided',
  'release_read',
  'appointment_confirmed',
  'appointment_cancelled',
  'appointment_started',
  'contacted_since_start',
  'consents_signed',
  'offer_over',
  'flag_acknowledged',
] as const;
export type FlowCondition = (typeof flowConditions)[number];

/** What may lead into a branch. `untold`: no message about the subject has reached the person yet. */
export const branchConditions = ['untold', ...flowConditions] as const;
export type BranchCondition = (typeof branchConditions)[number];

/** What an event or its subject tells apart, such as the intent of an inquiry. */
export const flowChoices = [
  'intent',
  'urgency',
  'flagged',
  'reached',
  'serviceCode',
  'mode',
  'level',
  'channel',
  'meaning',
  'consents',
] as const;
export type FlowChoiceName = (typeof flowChoices)[number];

/**
 * `opening`: in hours or days in which the clinic is open. `appointment_day`: at a time of the clock on its wall.
 * `clinic_day`: at such a time on every day on which the clinic opens.
 */
export const waitOrigins = ['event', 'opening', 'appointment_start', 'appointment_day', 'clinic_day'] as const;
export type WaitOrigin = (typeof waitOrigins)[number];

/** `ignore_in_reply`: what the person has just done is answered at any hour. */
export const quietHourRules = ['keep', 'ignore', 'ignore_in_reply'] as const;
export type QuietHourRule = (typeof quietHourRules)[number];

/** How a notice reaches staff by mail, too: in a mail of its own, counted in the daily digest, or not at all. */
export const noticeMails = ['at_once', 'daily', 'never'] as const;
export type NoticeMail = (typeof noticeMails)[number];

/** `reply`: the answer to what somebody has just written. */
export const messagePurposes = ['care', 'marketing', 'reply'] as const;
export type MessagePurpose = (typeof messagePurposes)[number];

/** A rule of the catalogue of notifications, such as `N12`. */
export const flowRule = { max: 6, pattern: /^N\d\d[A-Z]?$/ } as const;

/** The name of a step or of a template. */
export const flowName = { max: 40, pattern: /^[a-z][a-z0-9_-]*$/ } as const;

export const eachFlowEvent = each.oneOf(flowEvents);
export const eachFlowCondition = each.oneOf(flowConditions);
