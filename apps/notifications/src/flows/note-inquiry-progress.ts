import { NotificationSuppressed, type MessageChannel, type Urgency } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

/** What has come of an inquiry, as far as messages and notices depend on it. */
export interface InquiryProgress {
  inquiryId: string;
  urgency?: Urgency;
  assignedAt?: string;
  closedAt?: string;
  /** Staff reached out, whether or not the visitor answered. */
  contacted?: true;
}

/** Notices whose work is done by each step, by rule. A phone task is done when somebody has tried to call. */
const DONE_BY = {
  assigned: ['N02'],
  contacted: ['N01', 'N34'],
  closed: ['N01', 'N02', 'N34'],
} as const;

/** An inquiry went on: notices that asked for it are resolved, and messages that are no longer wanted are cancelled. */
@Injectable()
export class NoteInquiryProgressUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  note(progress: InquiryProgress, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { inquiryId, urgency = 'routine', assignedAt, closedAt, contacted } = progress;
      unit.audit({ type: 'inquiry', id: inquiryId });
      // First, and on its own: it waits for a plan that is being made, and what follows must see that plan.
      await unit.query(KEEP_COPY, [unit.clinicId, inquiryId, urgency, assignedAt ?? null, closedAt ?? null]);
      if (urgency !== 'routine') unit.send(MAKE_URGENT, [unit.clinicId, inquiryId]);
      if (assignedAt) this.resolve(unit, inquiryId, 'assigned');
      if (contacted) this.resolve(unit, inquiryId, 'contacted');
      if (closedAt) {
        this.resolve(unit, inquiryId, 'closed');
        await cancelPending(unit, CANCEL_OF_SUBJECT, inquiryId, 'cancelled');
      }
    });
  }

  private resolve(unit: Unit, inquiryId: string, step: keyof typeof DONE_BY): void {
    unit.send(RESOLVE, [unit.clinicId, inquiryId, DONE_BY[step], unit.now, step]);
  }
}

/** Ends what is still waiting to be sent, with a line in the log for each. */
export async function cancelPending(unit: Unit, statement: Statement, id: string, reason: string): Promise<void> {
  const cancelled = await unit.query<{ id: string; rule: string; channel: MessageChannel; subject_id: string }>(
    statement,
    [unit.clinicId, id, unit.now, reason],
  );
  const suppressedAt = unit.now.toISOString();
  for (const { id: messageId, rule, channel, subject_id: subjectId } of cancelled) {
    unit.send(LOG, [unit.clinicId, uuidv7(), messageId, unit.now, reason]);
    unit.say(NotificationSuppressed, { messageId, rule, channel, subjectId, suppressedAt }, { version: 1 });
  }
}

const KEEP_COPY: Statement = {
  name: 'keep-inquiry-copy',
  text: `insert into inquiry_copy as i (clinic_id, id, urgency, assigned_at, closed_at) values ($1, $2, $3, $4, $5)
         on conflict (clinic_id, id) do update set
           urgency = case
             when 'acute' in (i.urgency, excluded.urgency) then 'acute'
             when 'review' in (i.urgency, excluded.urgency) then 'review'
             else 'routine' end,
           assigned_at = coalesce(excluded.assigned_at, i.assigned_at),
           closed_at = coalesce(i.closed_at, excluded.closed_at)`,
};

const MAKE_URGENT: Statement = {
  name: 'make-notices-urgent',
  text: `update staff_notice set priority = 'urgent' where clinic_id = $1 and subject_id = $2 and resolved_at is null`,
};

const RESOLVE: Statement = {
  name: 'resolve-notices',
  text: `update staff_notice set resolved_at = $4, resolution = $5
          where clinic_id = $1 and subject_id = $2 and rule = any($3) and resolved_at is null`,
};

const CANCEL_OF_SUBJECT: Statement = {
  name: 'cancel-messages-of-subject',
  text: `update message set state = 'suppressed', reason = $4, ended_at = $3
          where clinic_id = $1 and subject_id = $2 and audience = 'person' and state = 'pending'
         returning id, rule, channel, subject_id`,
};

const LOG: Statement = {
  name: 'log-cancelled-message',
  text: `insert into message_log (clinic_id, id, message_id, at, what, reason, attempt)
         select $1, $2, id, $4, 'suppressed', $5, attempts from message where clinic_id = $1 and id = $3`,
};
