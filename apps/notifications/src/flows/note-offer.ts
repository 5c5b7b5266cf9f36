import { UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { SendDueMessages } from '../messages/send-due-messages.js';
import { resolveNotices } from '../notices/resolve-notices.js';
import type { Fact } from './follow-flow.rules.js';
import { lookAtSubject } from './look-at-subject.js';
import { startFlows } from './start-flows.js';
import { stopSteps } from './stop-steps.js';

/** An offer to choose a time was made, or came to its end. */
@Injectable()
export class NoteOfferUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sending: SendDueMessages,
  ) {}

  async made(fact: Fact, scope: Scope): Promise<void> {
    const anyDue = await this.unitOfWork.run(scope, async (unit) => {
      await unit.query(KEEP, [unit.clinicId, fact.subjectId, null]);
      return startFlows(unit, fact, await lookAtSubject(unit, fact));
    });
    if (anyDue) this.sending.ring();
  }

  ended({ offerId, endedAt }: { offerId: string; endedAt: string }, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'booking_offer', id: offerId });
      await unit.query(KEEP, [unit.clinicId, offerId, endedAt]);
      await stopSteps(unit, offerId, 'offer_over');
      resolveNotices(unit, offerId, 'over');
    });
  }
}

const KEEP: Statement = {
  name: 'keep-booking-offer-copy',
  text: `insert into booking_offer_copy as o (clinic_id, id, ended_at) values ($1, $2, $3)
         on conflict (clinic_id, id) do update set ended_at = coalesce(o.ended_at, excluded.ended_at)`,
};
