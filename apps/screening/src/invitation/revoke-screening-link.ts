import type { RevokeScreeningLink, ScreeningItem } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { CANCEL_EXPIRY } from '../answering/submit-screening.js';
import { screeningToChange } from '../change-screening.js';
import { ReviewQueries } from '../review/review.queries.js';
import { sayExpired } from './expire-screening.js';

/** A link went to the wrong hands: it stops working at once, also where it is open, and nobody is reminded of it. */
@Injectable()
export class RevokeScreeningLinkUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReviewQueries,
  ) {}

  /** @throws Problem `screening.unknown`, `.denied`, `.changed` or `.illegal_transition` */
  revoke({ screeningId, version }: RevokeScreeningLink, scope: Scope): Promise<ScreeningItem> {
    return this.unitOfWork.run(scope, async (unit) => {
      const screening = await screeningToChange(unit, screeningId, version, 'revoke-link');
      screening.revokeLink(unit.now);
      await unit.manager.save(screening);
      unit.send(CANCEL_EXPIRY, [unit.clinicId, screeningId]);
      unit.send(LEAVE, [unit.clinicId, screeningId]);
      sayExpired(unit, screening);
      return this.queries.item(unit, screeningId);
    });
  }
}

const LEAVE: Statement = {
  name: 'leave-screening',
  text: `delete from screening_entry where clinic_id = $1 and screening_id = $2`,
};
