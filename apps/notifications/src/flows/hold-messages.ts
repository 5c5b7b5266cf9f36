import type { SafetyFlagRaised } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { cancelPending } from '../messages/cancel-pending.js';
import { askForPhoneCall } from '../messages/plan-messages.js';
import { CHANGED_NOTICE, sayNoticeChanged, type ChangedNotice } from '../notices/say-notice-changed.js';
import { flowsOf } from './flow-book.js';
import { stopSteps } from './stop-steps.js';

/**
 * Somebody may be in danger: no automatic message reaches them until a clinician has resolved it. Messages to them that
 * still wait are ended; staff have their notices and call. A lesser flag ends the nudges about what it was raised on.
 * One whose resolution was heard first holds nothing back any more.
 */
@Injectable()
export class HoldMessagesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  hold({ flagId, personId, level, source, subjectId, raisedAt }: SafetyFlagRaised, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'safety_flag', id: flagId });
      if (source === 'screening') {
        await unit.query(KEEP_FLAGGED, [unit.clinicId, subjectId, raisedAt]);
        await stopSteps(unit, subjectId, 'screening_flagged');
        unit.sendAndSay<ChangedNotice>(MAKE_URGENT, [unit.clinicId, subjectId], (notice) =>
          sayNoticeChanged(unit, notice, 'changed'),
        );
      }
      if (level !== 'acute') return;
      const [kept] = await unit.query<{ open: boolean }>(KEEP_FLAG, [unit.clinicId, flagId, personId, raisedAt]);
      if (!kept?.open) return;
      const ended = await cancelPending(unit, { personId }, 'open_acute_flag');
      const flowOf = await flowsOf(unit, ended);
      for (const held of ended) {
        const flow = flowOf(held);
        if (flow.audience === 'person' && flow.askStaffWhenHeld) askForPhoneCall(unit, held.rule, held);
      }
    });
  }
}

const KEEP_FLAG: Statement = {
  name: 'keep-acute-flag',
  text: `insert into acute_flag_copy as f (clinic_id, id, person_id, raised_at) values ($1, $2, $3, $4)
         on conflict (clinic_id, id) do update set raised_at = coalesce(f.raised_at, excluded.raised_at)
         returning resolved_at is null as open`,
};

const KEEP_FLAGGED: Statement = {
  name: 'keep-screening-flagged',
  text: `insert into screening_copy as s (clinic_id, id, flagged_at) values ($1, $2, $3)
         on conflict (clinic_id, id) do update set flagged_at = coalesce(s.flagged_at, excluded.flagged_at)`,
};

const MAKE_URGENT: Statement = {
  name: 'make-screening-notice-urgent',
  text: `update staff_notice set priority = 'urgent', version = version + 1
          where clinic_id = $1 and subject_id = $2 and rule = 'N09' and resolved_at is null and priority <> 'urgent'
         returning ${CHANGED_NOTICE}`,
};
