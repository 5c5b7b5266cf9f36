import type { Statement, Unit } from '@stillwater/platform';
import { CHANGED_NOTICE, sayNoticeChanged, type ChangedNotice } from '../notices/say-notice-changed.js';

/** What a notice asked for is done, or nobody needs it any more. @param resolution how, as one word */
export function resolveNotices(unit: Unit, subjectId: string, rules: readonly string[], resolution: string): void {
  unit.sendAndSay<ChangedNotice>(RESOLVE, [unit.clinicId, subjectId, rules, unit.now, resolution], (notice) =>
    sayNoticeChanged(unit, notice, 'resolved'),
  );
}

const RESOLVE: Statement = {
  name: 'resolve-notices',
  text: `update staff_notice set resolved_at = $4, resolution = $5, version = version + 1
          where clinic_id = $1 and subject_id = $2 and rule = any($3) and resolved_at is null
         returning ${CHANGED_NOTICE}`,
};
