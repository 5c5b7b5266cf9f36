import type { ScreeningReview, TakeUpScreening } from '@stillwater/contracts';
import { UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { screeningToChange } from '../change-screening.js';
import { ReviewQueries } from './review.queries.js';

/** A clinician begins the review: the others see that somebody is on it. */
@Injectable()
export class TakeUpScreeningUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReviewQueries,
  ) {}

  /** @throws Problem `screening.unknown`, `.denied`, `.changed`, `.illegal_transition` or `.corrected` */
  takeUp({ screeningId, version }: TakeUpScreening, scope: Scope): Promise<ScreeningReview> {
    return this.unitOfWork.run(scope, async (unit) => {
      const screening = await screeningToChange(unit, screeningId, version, 'take-up');
      screening.takeUp(scope.actor.id, unit.now);
      await unit.manager.save(screening);
      return this.queries.review(unit, screeningId);
    });
  }
}
