import { BookingOfferEnded } from '@stillwater/contracts';
import type { Unit } from '@stillwater/platform';
import type { Appointment } from '../booking/appointment.entity.js';
import { cancelTimer } from '../timers/timer.statements.js';
import { BookingOfferRow } from './booking-offer.entity.js';

/** The open offer by whose link a time is kept, locked; null when there is none, or none any more. */
export async function openOfferOf(
  unit: Unit,
  { offerId }: Pick<Appointment, 'offerId'>,
): Promise<BookingOfferRow | null> {
  if (!offerId) return null;
  const offer = await unit.manager.findOne(BookingOfferRow, {
    where: { clinicId: unit.clinicId, id: offerId },
    lock: { mode: 'pessimistic_write' },
  });
  return offer?.state === 'open' ? offer : null;
}

/** An offer is over, one way or another. @returns false when it was before */
export async function endOffer(
  unit: Unit,
  offer: BookingOfferRow,
  reason: 'booked' | 'expired' | 'withdrawn',
  appointmentId: string | null = null,
): Promise<boolean> {
  cancelTimer(unit, 'offer_expiry', offer.id);
  if (!offer.end(reason, unit.now, appointmentId)) return false;
  await unit.manager.save(offer);
  const { id, personId, version } = offer;
  unit.say(BookingOfferEnded, { offerId: id, personId, reason, endedAt: unit.now.toISOString() }, { version });
  return true;
}
