import type { ListStaffNotices, StaffNoticePage } from '@stillwater/contracts';
import { decodeCursor, encodeCursor, UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { noticeItem, type NoticeColumns } from './notices/notice-item.js';
import { fullNoticeRoles, requireNoticeReader } from './notifications.policy.js';

const DEFAULT_LIMIT = 25;

interface NoticeRow extends NoticeColumns {
  done: number;
  rank: number;
}

@Injectable()
export class NotificationsQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The notices that are for one of the actor's roles. @throws Problem `staff_notice.denied` */
  listStaffNotices(
    { open, snoozed, cursor, limit = DEFAULT_LIMIT }: ListStaffNotices,
    scope: Scope,
  ): Promise<StaffNoticePage> {
    return this.unitOfWork.run(scope, async (unit) => {
      requireNoticeReader(scope.actor);
      const whoAsks = [scope.actor.roles, fullNoticeRoles(scope.actor)];
      if (open === false) return doneNotices(unit, whoAsks, cursor, limit);
      const place = cursor ? decodeCursor(cursor, ['rank', 'rank', 'instant', 'id']) : [null, null, null, null];
      const rows = await unit.query<NoticeRow>(NOTICES, [
        ...whoAsks,
        open ?? null,
        ...place,
        limit + 1,
        snoozed ?? null,
        unit.now,
      ]);
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        items: shown.map(noticeItem),
        ...(last ? { nextCursor: encodeCursor([last.done, last.rank, last.createdAt.toISOString(), last.id]) } : {}),
      };
    });
  }
}

async function doneNotices(
  unit: Unit,
  whoAsks: readonly unknown[],
  cursor: string | undefined,
  limit: number,
): Promise<StaffNoticePage> {
  const place = cursor ? decodeCursor(cursor, ['instant', 'id']) : [null, null];
  const rows = await unit.query<NoticeColumns>(DONE_NOTICES, [...whoAsks, ...place, limit + 1]);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(noticeItem),
    ...(last ? { nextCursor: encodeCursor([last.resolvedAt!.toISOString(), last.id]) } : {}),
  };
}

/** $1 the roles of whoever asks, $2 those of them that see whom a notice is about. */
const NOTICE_COLUMNS = `
  id, rule, priority, subject_kind as "subjectKind", subject_id as "subjectId", case when roles && $2::text[] then person_id end as "personId", due_at as "dueAt",
  created_at as "createdAt", resolved_at as "resolvedAt", resolved_by as "resolvedBy", acknowledged_at as "acknowledgedAt",
  acknowledged_by as "acknowledgedBy", snoozed_until as "snoozedUntil"`;

/** Open before resolved, urgent first, then those ready to schedule, then the oldest. */
const NOTICES: Statement = {
  name: 'list-staff-notices',
  text: `select * from (
           select ${NOTICE_COLUMNS},
                  case when resolved_at is null then 0 else 1 end as done, priority_rank as rank
             from staff_notice where roles && $1::text[] and (priority = 'urgent' or roles && $2::text[])) notice
          where ($3::boolean is null or (done = 0) = $3)
            and ($9::boolean is null or (coalesce("snoozedUntil", $10::timestamptz) > $10) = $9)
            and ($4::integer is null or (done, rank, "createdAt", id) > ($4, $5::integer, $6::timestamptz, $7::uuid))
          order by done, rank, "createdAt", id limit $8`,
};

const DONE_NOTICES: Statement = {
  name: 'list-done-staff-notices',
  text: `select ${NOTICE_COLUMNS} from staff_notice
          where roles && $1::text[] and (priority = 'urgent' or roles && $2::text[])
            and resolved_at is not null
            and ($3::timestamptz is null or (resolved_at, id) < ($3, $4::uuid))
          order by resolved_at desc, id desc limit $5`,
};
