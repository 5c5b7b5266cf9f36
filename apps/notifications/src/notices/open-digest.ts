import type { StaffRole } from '@stillwater/contracts';
import type { Statement, Unit } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';
import { rolesWithNews } from '../messages/count-for-digest.js';
import { resolveNotices } from './resolve-notices.js';
import { CHANGED_NOTICE, sayNoticeChanged, type ChangedNotice } from './say-notice-changed.js';

/** Puts the digest's own notice before the roles for which something waits. @returns whether there are any */
export async function openDigest(unit: Unit, rule: string, roles: readonly StaffRole[]): Promise<boolean> {
  const news = await rolesWithNews(unit, roles);
  if (news.length === 0) {
    resolveNotices(unit, unit.clinicId, 'nothing_waits');
    return false;
  }
  unit.sendAndSay<ChangedNotice>(OPEN_DIGEST, [unit.clinicId, uuidv7(), rule, news, unit.now], (notice) =>
    sayNoticeChanged(unit, notice, 'raised'),
  );
  return true;
}

/** One of each clinic: today's takes the place of yesterday's, whatever became of that. */
const OPEN_DIGEST: Statement = {
  name: 'open-digest',
  text: `insert into staff_notice as n (clinic_id, id, rule, priority, roles, subject_kind, subject_id, created_at)
         values ($1, $2, $3, 'routine', $4, 'clinic', $1, $5)
         on conflict (clinic_id, rule, subject_id) do update set
           roles = excluded.roles, created_at = excluded.created_at, resolved_at = null, resolution = null,
           resolved_by = null, acknowledged_at = null, acknowledged_by = null, snoozed_until = null, version = n.version + 1
         returning ${CHANGED_NOTICE}`,
};
