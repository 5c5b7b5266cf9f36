import { ScreeningExpired } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { Screening } from '../screening.entity.js';

/** A link runs out. The timer's row is taken and its effect written in one transaction: it fires once, or again. */
@Injectable()
export class ExpireScreeningUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns whether it was due, and this call did it */
  expire(screeningId: string, scope: Scope): Promise<boolean> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'screening', id: screeningId });
      const { clinicId, now, manager } = unit;
      const [taken] = await unit.query(TAKE_DUE, [clinicId, screeningId, now]);
      if (!taken) return false;
      const screening = await manager.findOneOrFail(Screening, {
        where: { clinicId, id: screeningId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!screening.isOpen) return false;
      screening.expire();
      await manager.save(screening);
      sayExpired(unit, screening);
      return true;
    });
  }
}

export function sayExpired(unit: Unit, { id, personId, version }: Screening): void {
  unit.say(ScreeningExpired, { screeningId: id, personId, expiredAt: unit.now.toISOString() }, { version });
}

/** Whoever else is firing the same timer keeps it; whoever died while firing has left it. */
const TAKE_DUE: Statement = {
  name: 'take-due-screening-expiry',
  text: `delete from timer t using (
           select clinic_id, kind, subject_id from timer
            where clinic_id = $1 and kind = 'screening_expiry' and subject_id = $2 and due_at <= $3
              for update skip locked) due
          where t.clinic_id = due.clinic_id and t.kind = due.kind and t.subject_id = due.subject_id
         returning t.subject_id`,
};
