import { AppointmentHoldExpired } from '@stillwater/contracts';
import { UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { cancelTimer } from '../timers/timer.statements.js';
import { RELEASE_TIME, takenValues } from './allocation.statements.js';
import { Appointment } from './appointment.entity.js';

/** A time that was kept, and not booked, is free again. */
@Injectable()
export class ExpireHoldUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  expire(appointmentId: string, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId, manager } = unit;
      unit.audit({ type: 'appointment', id: appointmentId });
      const appointment = await manager.findOne(Appointment, {
        where: { clinicId, id: appointmentId },
        lock: { mode: 'pessimistic_write' },
      });
      const isOver = appointment?.expire(unit.now);
      // Its time hasn't come after all: clocks of two machines differ, or one was set back.
      if (appointment?.state === 'held') return;
      cancelTimer(unit, 'hold_expiry', appointmentId);
      if (!appointment || !isOver) return;
      await manager.save(appointment);
      unit.send(RELEASE_TIME, takenValues(appointment));
      unit.say(
        AppointmentHoldExpired,
        { appointmentId, expiredAt: unit.now.toISOString() },
        { version: appointment.version },
      );
    });
  }
}
