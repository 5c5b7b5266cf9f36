import type { TakeYes, YesTaken } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { Appointment } from './appointment.entity.js';
import { confirm } from './change-appointment.js';

/** A person writes that they will come. The yes holds for the visit as they were asked about it, and for no other. */
@Injectable()
export class TakeYesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `appointment.unknown` */
  take({ appointmentId: id, personId, startsAt, replyId }: TakeYes, scope: Scope): Promise<YesTaken> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId, now } = unit;
      unit.audit({ type: 'appointment', id }, { replyId });
      const appointment = await unit.manager.findOne(Appointment, {
        where: { clinicId, id, personId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!appointment) throw Problem.notFound('appointment.unknown');
      const asked = appointment.startsAt.getTime() === Date.parse(startsAt);
      if (!asked || !appointment.isAgreed || appointment.startsAt <= now) return { confirmed: false };
      if (appointment.state === 'booked') await confirm(unit, appointment);
      return { confirmed: true };
    });
  }
}
