import type { ScreeningDecided } from '@stillwater/contracts';
import { UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { KEEP_DECISION } from './calendar.statements.js';

/** Keeps whether a person may be booked, and until when. The newest decision counts, in whatever order they come. */
@Injectable()
export class RememberDecisionUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  remember(decided: ScreeningDecided, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'person', id: decided.personId });
      unit.send(KEEP_DECISION, [
        unit.clinicId,
        decided.personId,
        decided.decisionId,
        decided.bookable,
        decided.validUntil ?? null,
        decided.decidedAt,
      ]);
    });
  }
}
