import type { Statement, Unit } from '@stillwater/platform';
import { endedBy, type NoticeEnd } from './notice-ends.rules.js';
import { CHANGED_NOTICE, sayNoticeChanged, type ChangedNotice } from './say-notice-changed.js';

/** What notices about the subject asked for is done, or nobody needs it any more. */
export function resolveNotices(unit: Unit, subjectId: string, end: NoticeEnd): void {
  unit.sendAndSay<ChangedNotice>(RESOLVE, [unit.clinicId, subjectId, endedBy(end), unit.now, end], (notice) =>
    sayNoticeChanged(unit, notice, 'resolved'),
  );
}

const RESOLVE: Statement = {
  name: 'resolve-notices',
  text: `update staff_notice set resolved_at = $4, resolution = $5, version = version + 1
          where clinic_id = $1 and subject_id = $2 and rule = any($3) and resolved_at is null
         returning ${CHANGED_NOTICE}`,
};
