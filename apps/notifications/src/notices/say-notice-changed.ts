import { StaffNoticeChanged, type NoticeChange } from '@stillwater/contracts';
import type { Cause, Unit } from '@stillwater/platform';

/** A notice after its change, with the number of the change. */
export type ChangedNotice = Pick<StaffNoticeChanged, 'rule' | 'priority' | 'roles'> & { id: string; version: number };

/** What a statement that changes notices returns of each, for `sayNoticeChanged`. */
export const CHANGED_NOTICE = 'id, rule, priority, roles, version';

export function sayNoticeChanged(unit: Unit, notice: ChangedNotice, change: NoticeChange, cause?: Cause): void {
  const { id: noticeId, rule, priority, roles, version } = notice;
  const fact = { noticeId, rule, change, priority, roles, changedAt: unit.now.toISOString() };
  unit.say(StaffNoticeChanged, fact, { version, ...(cause && { cause }) });
}
