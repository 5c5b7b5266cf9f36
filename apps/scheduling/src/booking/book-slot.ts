import type { AppointmentView, BookSlot, HoldSlot } from '@stillwater/contracts';
import type { Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { staffToBook } from '../scheduling.policy.js';
import { appointmentView } from './appointment.queries.js';
import { sayBooked } from './say-appointment.js';
import { TakeSlot } from './take-slot.js';

/** Staff book a time, or keep it for a while. */
@Injectable()
export class BookSlotUseCase {
  constructor(private readonly slots: TakeSlot) {}

  book(command: BookSlot, scope: Scope): Promise<AppointmentView> {
    return this.slots.run(scope, async (unit) => {
      const appointment = await this.slots.take(unit, wishOf(command, scope));
      sayBooked(unit, appointment);
      return appointmentView(appointment, scope.actor, unit.now);
    });
  }

  /** Nobody is told: a hold that runs out was nothing. */
  hold(command: HoldSlot, scope: Scope): Promise<AppointmentView> {
    return this.slots.run(scope, async (unit) => {
      const appointment = await this.slots.take(unit, wishOf(command, scope), scope.actor.id);
      return appointmentView(appointment, scope.actor, unit.now);
    });
  }
}

function wishOf({ serviceCode, startsAt, mode, personId, inquiryId, staffId }: BookSlot, { actor }: Scope) {
  return {
    serviceCode,
    startsAt: new Date(startsAt),
    mode,
    personId,
    inquiryId,
    staffId: staffToBook(actor, staffId),
  };
}
