import type { StaffNotice } from '@stillwater/contracts';
import type { StaffNoticeRow } from '../messages/staff-notice.entity.js';
import { abilitiesWith } from './notice.rules.js';

export type NoticeColumns = Omit<StaffNoticeRow, 'clinicId' | 'roles' | 'resolution' | 'version'>;

/** A notice as staff see it: a place to look, never what it says there. */
export function noticeItem(row: NoticeColumns): StaffNotice {
  const { id, rule, priority, subjectKind, subjectId, personId, createdAt } = row;
  const { dueAt, acknowledgedBy, acknowledgedAt, snoozedUntil, resolvedAt, resolvedBy } = row;
  return {
    noticeId: id,
    rule,
    priority,
    subjectKind,
    subjectId,
    ...(personId ? { personId } : {}),
    createdAt: createdAt.toISOString(),
    ...(dueAt ? { dueAt: dueAt.toISOString() } : {}),
    ...(acknowledgedBy ? { acknowledgedById: acknowledgedBy } : {}),
    ...(acknowledgedAt ? { acknowledgedAt: acknowledgedAt.toISOString() } : {}),
    ...(snoozedUntil ? { wakesAt: snoozedUntil.toISOString() } : {}),
    ...(resolvedAt ? { resolvedAt: resolvedAt.toISOString() } : {}),
    ...(resolvedBy ? { resolvedById: resolvedBy } : {}),
    abilities: abilitiesWith(row),
  };
}
