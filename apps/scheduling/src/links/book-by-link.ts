import type { BookHeldSlot, BookingPage, HoldBookingSlot } from '@stillwater/contracts';
import { Problem, type Scope, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { QUEUE_FOR_HOLDS, RELEASE_TIME, takenValues } from '../booking/allocation.statements.js';
import type { Appointment } from '../booking/appointment.entity.js';
import { bookHeld } from '../booking/change-appointment.js';
import { TakeSlot } from '../booking/take-slot.js';
import { expectVersion } from '../calendars/calendar.entity.js';
import { cancelTimer } from '../timers/timer.statements.js';
import { endOffer } from './end-offer.js';
import { openLink, stillOffer } from './open-link.js';
import { ShowBookingUseCase } from './show-booking.js';

/** A person chooses a time by the link of an offer. */
@Injectable()
export class BookByLinkUseCase {
  constructor(
    private readonly slots: TakeSlot,
    private readonly booking: ShowBookingUseCase,
  ) {}

  /** Keeps one time at once: the one kept before is given back, unless the new one is gone. */
  hold({ linkToken, startsAt, mode }: HoldBookingSlot, scope: Scope): Promise<BookingPage> {
    return this.slots.run(scope, async (unit) => {
      const { offer, appointment: before } = stillOffer(await openLink(unit, linkToken, true));
      if (before) {
        // Whoever is first in the queue may wait for the time that is given back: nobody queues with it in hand.
        unit.send(QUEUE_FOR_HOLDS, [unit.clinicId]);
        await giveBack(unit, before);
      }
      const { personId, serviceCode, inquiryId, id } = offer;
      const wish = {
        personId,
        serviceCode,
        mode,
        startsAt: new Date(startsAt),
        inquiryId: inquiryId ?? undefined,
        offerId: id,
      };
      const appointment = await this.slots.take(unit, wish, scope.actor.id);
      return this.booking.page(unit, { kind: 'offer', offer, appointment });
    });
  }

  /** The link is the appointment's from now on. @throws Problem `hold.expired` */
  book({ linkToken, appointmentId, version }: BookHeldSlot, scope: Scope): Promise<BookingPage> {
    return this.slots.run(scope, async (unit) => {
      const { offer, appointment } = stillOffer(await openLink(unit, linkToken, true));
      if (!appointment || appointment.id !== appointmentId)
        throw Problem.conflict('hold.expired', 'This time was not kept any longer. Choose a time again.');
      unit.audit({ type: 'appointment', id: appointmentId });
      expectVersion(appointment, version, 'appointment');
      await bookHeld(unit, appointment);
      await endOffer(unit, offer, 'booked', appointmentId);
      return this.booking.page(unit, { kind: 'appointment', offer, appointment });
    });
  }
}

async function giveBack(unit: Unit, held: Appointment): Promise<void> {
  held.giveBack();
  await unit.manager.save(held);
  unit.send(RELEASE_TIME, takenValues(held));
  cancelTimer(unit, 'hold_expiry', held.id);
}
