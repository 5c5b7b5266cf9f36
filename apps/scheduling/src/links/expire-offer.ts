import { UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { cancelTimer } from '../timers/timer.statements.js';
import { BookingOfferRow } from './booking-offer.entity.js';
import { endOffer } from './end-offer.js';

/** Nobody chose a time: the link is over. A time that is kept by it stays until its own end. */
@Injectable()
export class ExpireOfferUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  expire(offerId: string, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId, manager } = unit;
      unit.audit({ type: 'booking_offer', id: offerId });
      const offer = await manager.findOne(BookingOfferRow, {
        where: { clinicId, id: offerId },
        lock: { mode: 'pessimistic_write' },
      });
      if (offer && offer.expiresAt <= unit.now) await endOffer(unit, offer, 'expired');
      else if (!offer || offer.state !== 'open') cancelTimer(unit, 'offer_expiry', offerId);
    });
  }
}
