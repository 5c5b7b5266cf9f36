import type { Urgency } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { cancelPending } from '../messages/cancel-pending.js';
import { SendDueMessages } from '../messages/send-due-messages.js';
import { resolveNotices } from '../notices/resolve-notices.js';
import { CHANGED_NOTICE, sayNoticeChanged, type ChangedNotice } from '../notices/say-notice-changed.js';
import { dropTimers } from '../timers/plan-timers.js';
import type { Fact } from './follow-flow.rules.js';
import { lookAtSubject } from './look-at-subject.js';
import { startFlows } from './start-flows.js';
import { stopSteps } from './stop-steps.js';

/** What has come of an inquiry, as far as messages and notices depend on it. */
export interface InquiryProgress {
  inquiryId: string;
  urgency?: Urgency;
  assignedAt?: string;
  closedAt?: string;
  /** Staff reached out, whether or not the visitor answered. */
  contactedAt?: string;
  /** The visitor answered somebody, or did what they were asked for. */
  reachedAt?: string;
  /** What flows may start on. */
  fact?: Fact;
}

/** An inquiry went on: notices that asked for it are resolved, and messages that are no longer wanted are cancelled. */
@Injectable()
export class NoteInquiryProgressUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sending: SendDueMessages,
  ) {}

  async note(progress: InquiryProgress, scope: Scope): Promise<void> {
    const anyDue = await this.unitOfWork.run(scope, async (unit) => {
      const { inquiryId, urgency = 'routine', assignedAt, closedAt, reachedAt, fact } = progress;
      // Nobody waits for a first word who has answered one.
      const { contactedAt = reachedAt } = progress;
      unit.audit({ type: 'inquiry', id: inquiryId });
      // First, and on its own: it waits for a plan that is being made, and what follows must see that plan.
      const instants = [assignedAt, closedAt, contactedAt, reachedAt].map((instant) => instant ?? null);
      await unit.query(KEEP_COPY, [unit.clinicId, inquiryId, urgency, ...instants]);
      if (urgency !== 'routine')
        unit.sendAndSay<ChangedNotice>(MAKE_URGENT, [unit.clinicId, inquiryId], (notice) =>
          sayNoticeChanged(unit, notice, 'changed'),
        );
      if (assignedAt) resolveNotices(unit, inquiryId, 'assigned');
      if (contactedAt) await this.end(unit, inquiryId, 'contacted');
      if (reachedAt) await this.end(unit, inquiryId, 'reached');
      if (closedAt) {
        resolveNotices(unit, inquiryId, 'closed');
        dropTimers(unit, inquiryId);
        await cancelPending(unit, { subjectId: inquiryId }, 'cancelled');
      }
      return fact ? startFlows(unit, fact, await lookAtSubject(unit, fact)) : false;
    });
    if (anyDue) this.sending.ring();
  }

  private async end(unit: Unit, inquiryId: string, step: 'contacted' | 'reached'): Promise<void> {
    await stopSteps(unit, inquiryId, `inquiry_${step}`);
    resolveNotices(unit, inquiryId, step);
  }
}

const KEEP_COPY: Statement = {
  name: 'keep-inquiry-copy',
  text: `insert into inquiry_copy as i (clinic_id, id, urgency, assigned_at, closed_at, contacted_at, reached_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (clinic_id, id) do update set
           urgency = case
             when 'acute' in (i.urgency, excluded.urgency) then 'acute'
             when 'review' in (i.urgency, excluded.urgency) then 'review'
             else 'routine' end,
           assigned_at = coalesce(excluded.assigned_at, i.assigned_at),
           closed_at = coalesce(i.closed_at, excluded.closed_at),
           contacted_at = coalesce(i.contacted_at, excluded.contacted_at),
           reached_at = coalesce(i.reached_at, excluded.reached_at)`,
};

const MAKE_URGENT: Statement = {
  name: 'make-notices-urgent',
  text: `update staff_notice set priority = 'urgent', version = version + 1
          where clinic_id = $1 and subject_id = $2 and resolved_at is null and priority <> 'urgent'
         returning ${CHANGED_NOTICE}`,
};
