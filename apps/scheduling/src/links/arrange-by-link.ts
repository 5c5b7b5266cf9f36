import type { BookingPage, CancelMyAppointment, ConfirmMyAppointment, MoveMyAppointment } from '@stillwater/contracts';
import type { Scope, Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import type { Appointment } from '../booking/appointment.entity.js';
import { cancel, confirm } from '../booking/change-appointment.js';
import { sayRescheduled } from '../booking/say-appointment.js';
import { TakeSlot } from '../booking/take-slot.js';
import { expectVersion } from '../calendars/calendar.entity.js';
import { refuseInPolicyWindow } from './booking-page.rules.js';
import { bookedOne, openLink } from './open-link.js';
import { ShowBookingUseCase } from './show-booking.js';

/** A person changes their visit by its link, as long as the clinic's policy lets them. */
@Injectable()
export class ArrangeByLinkUseCase {
  constructor(
    private readonly slots: TakeSlot,
    private readonly booking: ShowBookingUseCase,
  ) {}

  /** @throws Problem `appointment.policy_window` or `slot.taken`: the old time stands */
  move({ startsAt, ...command }: MoveMyAppointment, scope: Scope): Promise<BookingPage> {
    return this.change(command, scope, async (unit, appointment) => {
      refuseInPolicyWindow(appointment, unit.now);
      const previous = appointment.startsAt;
      if (!(await this.slots.move(unit, appointment, new Date(startsAt), undefined))) return;
      await unit.manager.save(appointment);
      sayRescheduled(unit, appointment, previous);
    });
  }

  /** @throws Problem `appointment.policy_window` */
  cancel(command: CancelMyAppointment, scope: Scope): Promise<BookingPage> {
    return this.change(command, scope, async (unit, appointment) => {
      refuseInPolicyWindow(appointment, unit.now);
      await cancel(unit, appointment, 'patient_request');
    });
  }

  confirm(command: ConfirmMyAppointment, scope: Scope): Promise<BookingPage> {
    return this.change(command, scope, confirm);
  }

  private change(
    { linkToken, version }: { linkToken: string; version: number },
    scope: Scope,
    work: (unit: Unit, appointment: Appointment) => Promise<void>,
  ): Promise<BookingPage> {
    return this.slots.run(scope, async (unit) => {
      const opened = await openLink(unit, linkToken, true);
      const appointment = bookedOne(opened);
      unit.audit({ type: 'appointment', id: appointment.id });
      expectVersion(appointment, version, 'appointment');
      await work(unit, appointment);
      return this.booking.page(unit, { kind: 'appointment', offer: opened.offer, appointment });
    });
  }
}
