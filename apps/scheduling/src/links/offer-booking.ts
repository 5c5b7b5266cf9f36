import { BookingOffered, type BookingOffer, type OfferBooking } from '@stillwater/contracts';
import { codeOf, newId, PersonKeys, UnitOfWork, wallTimeAt, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { mayTakePlace, OFFER_DAYS } from '../availability/booking-limits.rules.js';
import { CalendarBook, termsOf } from '../availability/calendar-book.js';
import { notBookable } from '../availability/find-slots.js';
import { MeetPersonUseCase, Stranger } from '../booking/meet-person.js';
import { BookableCopy, KnownInquiryRow, KnownPersonRow } from '../calendars/calendar.entity.js';
import { requireOfferer } from '../scheduling.policy.js';
import { setTimer } from '../timers/timer.statements.js';
import { BookingOfferRow } from './booking-offer.entity.js';
import { endOffer } from './end-offer.js';
import { keepLink } from './give-link.js';

/** Lets a person choose a time by a link. An open offer of the same kind of visit ends: only one link is good. */
@Injectable()
export class OfferBookingUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarBook,
    private readonly keys: PersonKeys,
    private readonly people: MeetPersonUseCase,
  ) {}

  /** @throws Problem `person.unknown`, `inquiry.unknown`, `service.unknown` or `slot.not_bookable` */
  offer(command: OfferBooking, scope: Scope): Promise<BookingOffer> {
    return this.people.before(scope, () => this.tries(command, scope));
  }

  private async tries(command: OfferBooking, scope: Scope): Promise<BookingOffer> {
    try {
      return await this.attempt(command, scope);
    } catch (error) {
      // Somebody offered the same in the same moment: theirs is open now, and ends.
      if (codeOf(error) !== '23505') throw error;
      return this.attempt(command, scope);
    }
  }

  private attempt({ personId, inquiryId, serviceCode }: OfferBooking, scope: Scope): Promise<BookingOffer> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { manager, clinicId, now } = unit;
      unit.audit({ type: 'person', id: personId });
      requireOfferer(scope.actor);
      const calendar = await this.calendars.read(unit);
      termsOf(calendar, serviceCode);
      const today = wallTimeAt(now, calendar.week.zone).slice(0, 10);
      const decision = await manager.findOneBy(BookableCopy, { clinicId, personId });
      if (!mayTakePlace(serviceCode, today, decision ?? undefined)) throw notBookable();
      const isKnown =
        inquiryId === undefined
          ? await manager.existsBy(KnownPersonRow, { clinicId, personId })
          : await manager.existsBy(KnownInquiryRow, { clinicId, inquiryId, personId });
      if (!isKnown) throw new Stranger(personId, inquiryId);
      const earlier = await manager.findOne(BookingOfferRow, {
        where: { clinicId, personId, serviceCode, state: 'open' },
        lock: { mode: 'pessimistic_write' },
      });
      if (earlier) await endOffer(unit, earlier, 'withdrawn');
      const offer = manager.create(BookingOfferRow, {
        clinicId,
        id: newId(),
        personId,
        inquiryId: inquiryId ?? null,
        serviceCode,
        state: 'open',
        offeredAt: now,
        expiresAt: new Date(now.getTime() + OFFER_DAYS * 86_400_000),
        endedAt: null,
        appointmentId: null,
        version: 1,
      });
      unit.audit({ type: 'booking_offer', id: offer.id });
      await manager.insert(BookingOfferRow, offer);
      await keepLink(unit, this.keys, calendar.code, 'offer', offer.id);
      setTimer(unit, 'offer_expiry', offer.id, offer.expiresAt);
      const { state: _state, version, ...facts } = offerView(offer);
      unit.say(BookingOffered, facts, { version });
      return offerView(offer);
    });
  }
}

function offerView(offer: BookingOfferRow): BookingOffer {
  const { id, personId, inquiryId, serviceCode, state, offeredAt, expiresAt, version } = offer;
  return {
    offerId: id,
    personId,
    ...(inquiryId ? { inquiryId } : {}),
    serviceCode,
    state,
    offeredAt: offeredAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    version,
  };
}
