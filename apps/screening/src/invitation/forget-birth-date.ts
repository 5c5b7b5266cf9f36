import type { ForgetBirthDate, ScreeningItem } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { screeningToChange } from '../change-screening.js';
import { SecondFactorRow } from '../known-person.entity.js';
import { ReviewQueries } from '../review/review.queries.js';

/**
 * A person mistyped their birth date at the first opening, and would never get in again. Staff who know whom they speak
 * with let them give it anew. What was answered stays; whoever is inside gives the second factor once more.
 */
@Injectable()
export class ForgetBirthDateUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReviewQueries,
  ) {}

  /** @throws Problem `screening.unknown`, `.denied`, `.changed` or `.illegal_transition` */
  forget({ screeningId, version }: ForgetBirthDate, scope: Scope): Promise<ScreeningItem> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId, manager } = unit;
      // Its row lock keeps out who is just giving the second factor.
      const screening = await screeningToChange(unit, screeningId, version, 'forget-birth-date');
      const { personId } = screening;
      screening.forgetBirthDate();
      await manager.save(screening);
      await manager.delete(SecondFactorRow, { clinicId, personId });
      unit.send(LEAVE_ALL, [clinicId, personId]);
      return this.queries.item(unit, screeningId);
    });
  }
}

const LEAVE_ALL: Statement = {
  name: 'leave-screenings-of-person',
  text: `delete from screening_entry e using screening s
          where e.clinic_id = $1 and s.clinic_id = e.clinic_id and s.id = e.screening_id and s.person_id = $2`,
};
