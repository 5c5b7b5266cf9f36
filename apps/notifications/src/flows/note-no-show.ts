import type { InquiryContacted } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { cancelPending } from '../messages/cancel-pending.js';
import { resolveNotices } from '../messages/resolve-notices.js';
import { SendDueMessages } from '../messages/send-due-messages.js';
import { CHANGED_NOTICE, sayNoticeChanged, type ChangedNotice } from '../notices/say-notice-changed.js';
import { dropTimers } from '../timers/plan-timers.js';
import type { Fact } from './follow-flow.rules.js';
import { keepContact } from './keep-contact.js';
import { lookAtSubject } from './look-at-subject.js';
import { n26, n26Staff } from './n26.flow.js';
import { startFlows } from './start-flows.js';

/** Somebody did not come, or came after all, or staff have spoken to them, in whatever order it is heard. */
@Injectable()
export class NoteNoShowUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sending: SendDueMessages,
  ) {}

  async missed(fact: Fact, scope: Scope): Promise<void> {
    const anyDue = await this.unitOfWork.run(scope, async (unit) => {
      const { subjectId, occurrence, staffDueAt, at } = fact;
      unit.audit({ type: 'appointment', id: subjectId }, { version: occurrence });
      const [known] = await unit.query<Known>(KEEP_NO_SHOW, [unit.clinicId, subjectId, occurrence]);
      if (!known || known.noShowVersion > occurrence || known.withdrawnVersion > occurrence) return false;
      resolveNotices(unit, subjectId, ['N06', 'N11', 'N12', 'N13'], 'missed');
      unit.send(CALL_AGAIN, [unit.clinicId, subjectId, n26Staff.rule, unit.now, staffDueAt ?? null, at]);
      const inquiryId = fact.inquiryId ?? known.inquiryId ?? undefined;
      return startFlows(unit, { ...fact, inquiryId }, await lookAtSubject(unit, fact));
    });
    if (anyDue) this.sending.ring();
  }

  withdrawn({ appointmentId, version }: { appointmentId: string; version: number }, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'appointment', id: appointmentId }, { version });
      const [known] = await unit.query<Known>(KEEP_WITHDRAWN, [unit.clinicId, appointmentId, version]);
      if (!known || known.noShowVersion > version) return;
      dropTimers(unit, appointmentId);
      await cancelPending(unit, { subjectId: appointmentId }, 'cancelled');
      resolveNotices(unit, appointmentId, [n26.rule, n26Staff.rule], WITHDRAWN);
    });
  }

  /** A try that reached nobody leaves the call to be made. */
  contacted({ inquiryId, personId, reached, contactedAt }: InquiryContacted, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'inquiry', id: inquiryId });
      if (!personId) return;
      keepContact(unit, personId, new Date(contactedAt));
      if (!reached) return;
      const values = [unit.clinicId, personId, n26Staff.rule, unit.now, contactedAt];
      unit.sendAndSay<ChangedNotice>(CALLED, values, (notice) => sayNoticeChanged(unit, notice, 'resolved'));
    });
  }
}

interface Known {
  noShowVersion: number;
  withdrawnVersion: number;
  inquiryId: string | null;
}

/** How a call ends that nobody needs any more. */
const WITHDRAWN = 'withdrawn';

const KNOWN = `returning no_show_version as "noShowVersion", no_show_withdrawn_version as "withdrawnVersion",
                   inquiry_id as "inquiryId"`;

const KEEP_NO_SHOW: Statement = {
  name: 'keep-no-show',
  text: `insert into appointment_copy as a (clinic_id, id, no_show_version) values ($1, $2, $3)
         on conflict (clinic_id, id) do update set no_show_version = greatest(a.no_show_version, excluded.no_show_version)
         ${KNOWN}`,
};

const KEEP_WITHDRAWN: Statement = {
  name: 'keep-no-show-withdrawn',
  text: `insert into appointment_copy as a (clinic_id, id, no_show_withdrawn_version) values ($1, $2, $3)
         on conflict (clinic_id, id) do update set
           no_show_withdrawn_version = greatest(a.no_show_withdrawn_version, excluded.no_show_withdrawn_version)
         ${KNOWN}`,
};

/** A call that ended before somebody was missed again was about the time before. */
const CALL_AGAIN: Statement = {
  name: 'call-again-after-no-show',
  text: `update staff_notice set resolved_at = null, resolution = null, created_at = $4, due_at = $5, acknowledged_at = null,
                acknowledged_by = null, snoozed_until = null, resolved_by = null
          where clinic_id = $1 and subject_id = $2 and rule = $3 and (resolution = '${WITHDRAWN}' or resolved_at < $6)`,
};

const CALLED: Statement = {
  name: 'called-after-no-show',
  text: `update staff_notice set resolved_at = $4, resolution = 'contacted', version = version + 1
          where clinic_id = $1 and person_id = $2 and rule = $3 and resolved_at is null
            and subject_id in (select id from appointment_copy where clinic_id = $1 and starts_at <= $5::timestamptz)
         returning ${CHANGED_NOTICE}`,
};
