import type { InquiryContacted } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { cancelPending } from '../messages/cancel-pending.js';
import { SendDueMessages } from '../messages/send-due-messages.js';
import { endedBy } from '../notices/notice-ends.rules.js';
import { resolveNotices } from '../notices/resolve-notices.js';
import { CHANGED_NOTICE, sayNoticeChanged, type ChangedNotice } from '../notices/say-notice-changed.js';
import { dropTimers } from '../timers/plan-timers.js';
import type { Fact } from './follow-flow.rules.js';
import { keepContact } from './keep-contact.js';
import { lookAtSubject } from './look-at-subject.js';
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
      const { subjectId, occurrence } = fact;
      unit.audit({ type: 'appointment', id: subjectId }, { version: occurrence });
      const [known] = await unit.query<Known>(KEEP_NO_SHOW, [unit.clinicId, subjectId, occurrence]);
      if (!known || known.noShowVersion > occurrence || known.withdrawnVersion > occurrence) return false;
      resolveNotices(unit, subjectId, 'missed');
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
      resolveNotices(unit, appointmentId, 'withdrawn');
    });
  }

  /** A try that reached nobody leaves the call to be made. */
  contacted({ inquiryId, personId, reached, contactedAt }: InquiryContacted, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'inquiry', id: inquiryId });
      if (!personId) return;
      keepContact(unit, personId, new Date(contactedAt));
      if (!reached) return;
      const values = [unit.clinicId, personId, endedBy('spoken_to'), unit.now, contactedAt];
      unit.sendAndSay<ChangedNotice>(SPOKEN_TO, values, (notice) => sayNoticeChanged(unit, notice, 'resolved'));
    });
  }
}

interface Known {
  noShowVersion: number;
  withdrawnVersion: number;
  inquiryId: string | null;
}

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

const SPOKEN_TO: Statement = {
  name: 'spoken-to-after-no-show',
  text: `update staff_notice set resolved_at = $4, resolution = 'spoken_to', version = version + 1
          where clinic_id = $1 and person_id = $2 and rule = any($3) and resolved_at is null
            and subject_id in (select id from appointment_copy where clinic_id = $1 and starts_at <= $5::timestamptz)
         returning ${CHANGED_NOTICE}`,
};
