import { hashOfLinkToken, Problem, type Unit } from '@stillwater/platform';
import { Appointment } from '../booking/appointment.entity.js';
import { BookingLink, BookingOfferRow } from './booking-offer.entity.js';

/** What is behind a link: an offer, perhaps with a time that is kept, or the appointment that came of it. */
export type Opened =
  | { kind: 'offer'; offer: BookingOfferRow; appointment: Appointment | undefined }
  | { kind: 'appointment'; offer: BookingOfferRow | undefined; appointment: Appointment };

/**
 * Follows a link. It lives until its visit ends; what may be changed is locked.
 * @throws Problem `link.unknown` or `link.expired`
 */
export async function openLink(unit: Unit, token: string, toChange: boolean): Promise<Opened> {
  const { manager, clinicId, now } = unit;
  const link = await manager.findOneBy(BookingLink, { clinicId, tokenHash: hashOfLinkToken(token) });
  if (!link) throw Problem.notFound('link.unknown', 'There is nothing behind this link.');
  const lock = toChange ? { lock: { mode: 'pessimistic_write' as const } } : {};
  if (link.subjectKind === 'appointment') {
    unit.audit({ type: 'appointment', id: link.subjectId });
    const appointment = await manager.findOneOrFail(Appointment, { where: { clinicId, id: link.subjectId }, ...lock });
    return { kind: 'appointment', offer: undefined, appointment: lasting(appointment, now) };
  }
  unit.audit({ type: 'booking_offer', id: link.subjectId });
  const offer = await manager.findOneOrFail(BookingOfferRow, { where: { clinicId, id: link.subjectId }, ...lock });
  if (offer.state === 'booked') {
    const id = offer.appointmentId!;
    const appointment = await manager.findOneOrFail(Appointment, { where: { clinicId, id }, ...lock });
    return { kind: 'appointment', offer, appointment: lasting(appointment, now) };
  }
  if (offer.state !== 'open' || offer.expiresAt <= now) throw expired();
  const held = await manager.findOne(Appointment, {
    where: { clinicId, offerId: offer.id, state: 'held' },
    ...lock,
  });
  return { kind: 'offer', offer, appointment: held ?? undefined };
}

/** @throws Problem `offer.booked` when a time has been booked by it */
export function stillOffer(opened: Opened): Opened & { kind: 'offer' } {
  if (opened.kind === 'offer') return opened;
  throw Problem.conflict('offer.booked', 'A time has been booked by this link already. Look at it again.');
}

/** @throws Problem `appointment.unknown` when no time has been booked yet */
export function bookedOne(opened: Opened): Appointment {
  if (opened.kind === 'appointment') return opened.appointment;
  throw Problem.conflict('appointment.illegal_transition', 'No time has been booked by this link yet.');
}

function lasting(appointment: Appointment, now: Date): Appointment {
  if (appointment.endsAt <= now) throw expired();
  return appointment;
}

function expired(): Problem {
  return Problem.gone('link.expired', 'This link is over. Ask the clinic for a new one.');
}
