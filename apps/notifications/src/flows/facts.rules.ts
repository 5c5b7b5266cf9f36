import type {
  AppointmentBooked,
  AppointmentCancelled,
  AppointmentNoShow,
  AppointmentRescheduled,
  BookingOffered,
  InquiryContacted,
  InquiryReceived,
  SafetyFlagRaised,
  SafetyLevel,
  ScreeningInvited,
  ScreeningReleased,
  ScreeningSubmitted,
} from '@stillwater/contracts';
import { instantOf, wallTimeAt } from '@stillwater/platform';
import type { Fact, TimedFact } from './follow-flow.rules.js';

/** After a long visit that somebody missed, staff hear from them within this time. */
const SAFETY_CALL_MS = 2 * 60 * 60_000;

/** Events as flows look at them. */

export function inquiryReceived({ inquiryId, personId, intent, urgency, receivedAt }: InquiryReceived): Fact {
  return {
    type: 'inquiry.received.v1',
    at: new Date(receivedAt),
    subjectKind: 'inquiry',
    subjectId: inquiryId,
    occurrence: 1,
    personId,
    inquiryId,
    byPerson: true,
    choices: { intent, urgency },
  };
}

/** @param version of the inquiry after it */
export function inquiryContacted(
  { inquiryId, personId, reached, contactedAt }: InquiryContacted,
  version: number,
): Fact {
  return {
    type: 'inquiry.contacted.v1',
    at: new Date(contactedAt),
    subjectKind: 'inquiry',
    subjectId: inquiryId,
    occurrence: version,
    personId,
    inquiryId,
    choices: { reached: reached ? 'yes' : 'no' },
  };
}

export function safetyFlagRaised({
  flagId,
  personId,
  level,
  raisedAt,
}: SafetyFlagRaised): Fact & { choices: { level: SafetyLevel } } {
  return {
    type: 'safety.flag_raised.v1',
    at: new Date(raisedAt),
    subjectKind: 'safety_flag',
    subjectId: flagId,
    occurrence: 1,
    personId,
    choices: { level },
  };
}

export function screeningInvited({ screeningId, personId, inquiryId, invitedAt }: ScreeningInvited): Fact {
  return {
    type: 'screening.invited.v1',
    at: new Date(invitedAt),
    subjectKind: 'screening',
    subjectId: screeningId,
    occurrence: 1,
    personId,
    inquiryId,
    choices: {},
  };
}

export function screeningSubmitted({ screeningId, personId, submittedAt, reviewDueAt }: ScreeningSubmitted): Fact {
  return {
    type: 'screening.submitted.v1',
    at: new Date(submittedAt),
    subjectKind: 'screening',
    subjectId: screeningId,
    occurrence: 1,
    personId,
    choices: {},
    staffDueAt: new Date(reviewDueAt),
  };
}

/** @param version of the screening after it */
export function screeningReleased(
  { screeningId, personId, inquiryId, releasedAt }: ScreeningReleased,
  version: number,
): Fact {
  return {
    type: 'screening.released.v1',
    at: new Date(releasedAt),
    subjectKind: 'screening',
    subjectId: screeningId,
    occurrence: version,
    personId,
    inquiryId,
    choices: {},
  };
}

/** @param version of the appointment after it */
export function appointmentTimed(
  type: 'appointment.booked.v1' | 'appointment.rescheduled.v1',
  event: AppointmentBooked | AppointmentRescheduled,
  at: string,
  version: number,
): TimedFact {
  const { appointmentId, personId, inquiryId, serviceCode, mode, startsAt, endsAt, localStart, zone, by } = event;
  return {
    type,
    at: new Date(at),
    subjectKind: 'appointment',
    subjectId: appointmentId,
    occurrence: version,
    personId,
    inquiryId,
    byPerson: by === 'person',
    choices: { serviceCode, mode },
    appointment: { startsAt: new Date(startsAt), localStart, zone },
    endsAt: new Date(endsAt),
  };
}

/** A visit that lies ahead, as it is kept. */
export interface UpcomingVisit {
  id: string;
  personId: string;
  inquiryId: string | null;
  timeVersion: number;
  serviceCode: string;
  mode: string;
  startsAt: Date;
  localStart: string;
  zone: string;
}

/** Something is asked for before a visit that has been agreed on. */
export function consentsAsked(visit: UpcomingVisit, at: Date): Fact {
  const { id, personId, inquiryId, timeVersion, serviceCode, mode, startsAt, localStart, zone } = visit;
  return {
    type: 'consent_document.published.v1',
    at,
    subjectKind: 'appointment',
    subjectId: id,
    occurrence: timeVersion,
    personId,
    inquiryId: inquiryId ?? undefined,
    choices: { serviceCode, mode, consents: 'missing' },
    appointment: { startsAt, localStart, zone },
  };
}

/** @param version of the appointment after it */
export function appointmentCancelled(event: AppointmentCancelled, version: number): Fact {
  const { appointmentId, personId, serviceCode, by, cancelledAt } = event;
  return {
    type: 'appointment.cancelled.v1',
    at: new Date(cancelledAt),
    subjectKind: 'appointment',
    subjectId: appointmentId,
    occurrence: version,
    personId,
    byPerson: by === 'person',
    choices: { serviceCode },
  };
}

/** @param version of the appointment after it */
export function appointmentNoShow(event: AppointmentNoShow, version: number): Fact & { staffDueAt: Date } {
  const { appointmentId, personId, inquiryId, serviceCode, startsAt: start, zone, noShowAt } = event;
  const [at, startsAt] = [new Date(noShowAt), new Date(start)];
  return {
    type: 'appointment.no_show.v1',
    at,
    subjectKind: 'appointment',
    subjectId: appointmentId,
    occurrence: version,
    personId,
    inquiryId,
    choices: { serviceCode },
    appointment: { startsAt, localStart: wallTimeAt(startsAt, zone).slice(0, 16), zone },
    staffDueAt: serviceCode.startsWith('DOSE_')
      ? new Date(at.getTime() + SAFETY_CALL_MS)
      : instantOf(`${wallTimeAt(at, zone).slice(0, 10)}T23:59`, zone),
  };
}

export function bookingOffered({ offerId, personId, inquiryId, serviceCode, offeredAt }: BookingOffered): Fact {
  return {
    type: 'booking.offered.v1',
    at: new Date(offeredAt),
    subjectKind: 'booking_offer',
    subjectId: offerId,
    occurrence: 1,
    personId,
    inquiryId,
    choices: { serviceCode },
  };
}
