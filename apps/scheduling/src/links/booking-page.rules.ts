import type { AppointmentAbility, BookingPage } from '@stillwater/contracts';
import { Problem } from '@stillwater/platform';
import { POLICY_HOURS, policyEndsAt } from '../availability/booking-limits.rules.js';
import type { Terms } from '../availability/free-slots.rules.js';
import type { Appointment } from '../booking/appointment.entity.js';
import type { Opened } from './open-link.js';

/** What a person sees and may do by their link now. A hold that is over is as if it had never been. */
export function bookingPage(opened: Opened, terms: Terms, zone: string, now: Date): BookingPage {
  const { kind, offer } = opened;
  const appointment = kind === 'offer' && !isKept(opened.appointment, now) ? undefined : opened.appointment;
  const page: BookingPage = {
    kind,
    shownAt: now.toISOString(),
    serviceCode: terms.code,
    durationMinutes: terms.duration,
    modes: [...terms.modes],
    zone: appointment?.zone ?? zone,
    policyHours: POLICY_HOURS,
    abilities: kind === 'offer' ? ['book'] : abilitiesOf(opened.appointment, now),
    version: appointment?.version ?? offer!.version,
  };
  if (kind === 'offer') page.offerExpiresAt = opened.offer.expiresAt.toISOString();
  if (appointment) {
    page.appointment = mine(appointment);
    if (appointment.isAgreed) page.policyEndsAt = policyEndsAt(appointment).toISOString();
  }
  return page;
}

function isKept(held: Appointment | undefined, now: Date): boolean {
  return held?.state === 'held' && held.holdUntil !== null && held.holdUntil > now;
}

function abilitiesOf(appointment: Appointment, now: Date): AppointmentAbility[] {
  if (!appointment.isAgreed || appointment.startsAt <= now) return [];
  const confirm: AppointmentAbility[] = appointment.state === 'booked' ? ['confirm'] : [];
  return now < policyEndsAt(appointment) ? [...confirm, 'move', 'cancel'] : confirm;
}

/** @throws Problem `appointment.policy_window`, naming the window */
export function refuseInPolicyWindow(appointment: Appointment, now: Date): void {
  if (!appointment.isAgreed) return;
  const endsAt = policyEndsAt(appointment);
  if (now < endsAt) return;
  throw new Problem(
    'conflict',
    'appointment.policy_window',
    `Less than ${POLICY_HOURS} hours before the visit only the clinic can move or cancel it. Please call.`,
    { extensions: { policyHours: POLICY_HOURS, policyEndsAt: endsAt.toISOString() } },
  );
}

function mine(appointment: Appointment): NonNullable<BookingPage['appointment']> {
  const { id, state, mode, startsAt, endsAt, localStart, holdUntil, confirmedAt, cancelledAt } = appointment;
  return {
    appointmentId: id,
    state,
    mode,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    localStart,
    ...(holdUntil ? { holdEndsAt: holdUntil.toISOString() } : {}),
    ...(confirmedAt ? { confirmedAt: confirmedAt.toISOString() } : {}),
    ...(cancelledAt ? { cancelledAt: cancelledAt.toISOString() } : {}),
  };
}
