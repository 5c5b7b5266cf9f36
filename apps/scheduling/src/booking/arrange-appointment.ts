import type {
  AppointmentView,
  BookAppointment,
  CancelAppointment,
  ConfirmAppointment,
  MarkNoShow,
  RescheduleAppointment,
  WithdrawNoShow,
} from '@stillwater/contracts';
import type { Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { endOffer, openOfferOf } from '../links/end-offer.js';
import { requireWorker, staffToBook } from '../scheduling.policy.js';
import type { Appointment } from './appointment.entity.js';
import { appointmentView } from './appointment.queries.js';
import { appointmentToChange, bookHeld, cancel, confirm, markNoShow, withdrawNoShow } from './change-appointment.js';
import { sayRescheduled } from './say-appointment.js';
import { TakeSlot } from './take-slot.js';

/** What staff do with an appointment: each change is one transaction under the appointment's row lock. */
@Injectable()
export class ArrangeAppointmentUseCase {
  constructor(private readonly slots: TakeSlot) {}

  book({ appointmentId, version }: BookAppointment, scope: Scope): Promise<AppointmentView> {
    return this.slots.run(scope, async (unit) => {
      const appointment = await appointmentToChange(unit, appointmentId, version, worker(scope));
      const offer = await openOfferOf(unit, appointment);
      // Without an open offer its link is over, and the visit needs one of its own.
      if (!offer) appointment.offerId = null;
      await bookHeld(unit, appointment);
      if (offer) await endOffer(unit, offer, 'booked', appointmentId);
      return appointmentView(appointment, scope.actor, unit.now);
    });
  }

  confirm({ appointmentId, version }: ConfirmAppointment, scope: Scope): Promise<AppointmentView> {
    return this.slots.run(scope, async (unit) => {
      const appointment = await appointmentToChange(unit, appointmentId, version, worker(scope));
      await confirm(unit, appointment);
      return appointmentView(appointment, scope.actor, unit.now);
    });
  }

  /** The same appointment at another time. @throws Problem `slot.taken`, and then the old time stands */
  reschedule(command: RescheduleAppointment, scope: Scope): Promise<AppointmentView> {
    const { appointmentId, version, startsAt, staffId } = command;
    return this.slots.run(scope, async (unit) => {
      const appointment = await appointmentToChange(unit, appointmentId, version, worker(scope));
      const previous = appointment.startsAt;
      if (await this.slots.move(unit, appointment, new Date(startsAt), staffToBook(scope.actor, staffId))) {
        await unit.manager.save(appointment);
        sayRescheduled(unit, appointment, previous);
      }
      return appointmentView(appointment, scope.actor, unit.now);
    });
  }

  cancel({ appointmentId, version, reason }: CancelAppointment, scope: Scope): Promise<AppointmentView> {
    return this.slots.run(scope, async (unit) => {
      const appointment = await appointmentToChange(unit, appointmentId, version, worker(scope));
      await cancel(unit, appointment, reason);
      return appointmentView(appointment, scope.actor, unit.now);
    });
  }

  markNoShow({ appointmentId, version }: MarkNoShow, scope: Scope): Promise<AppointmentView> {
    return this.slots.run(scope, async (unit) => {
      const appointment = await appointmentToChange(unit, appointmentId, version, worker(scope));
      await markNoShow(unit, appointment);
      return appointmentView(appointment, scope.actor, unit.now);
    });
  }

  withdrawNoShow({ appointmentId, version }: WithdrawNoShow, scope: Scope): Promise<AppointmentView> {
    return this.slots.run(scope, async (unit) => {
      const appointment = await appointmentToChange(unit, appointmentId, version, worker(scope));
      await withdrawNoShow(unit, appointment);
      return appointmentView(appointment, scope.actor, unit.now);
    });
  }
}

function worker({ actor }: Scope): (appointment: Appointment) => void {
  return ({ staffIds }) => requireWorker(actor, staffIds);
}
