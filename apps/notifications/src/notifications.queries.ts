import type { ListStaffNotices, StaffNoticePage } from '@stillwater/contracts';
import { decodeCursor, encodeCursor, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
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
      const place = cursor ? decodeCursor(cursor, ['rank', 'rank', 'instant', 'id']) : [null, null, null, null];
      const rows = await unit.query<NoticeRow>(NOTICES, [
        scope.actor.roles,
        open ?? null,
        ...place,
        limit + 1,
        snoozed ?? null,
        unit.now,
        fullNoticeRoles(scope.actor),
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

/** Open before resolved, urgent first, then those ready to schedule, then the oldest. */
const NOTICES: Statement = {
  name: 'list-staff-notices',
  text: `select * from (
           select id, rule, priority, subject_kind as "subjectKind", subject_id as "subjectId",
                  case when roles && $10::text[] then person_id end as "personId", due_at as "dueAt",
                  created_at as "createdAt", resolved_at as "resolvedAt", acknowledged_at as "acknowledgedAt",
                  acknowledged_by as "acknowledgedBy", snoozed_until as "snoozedUntil",
                  case when resolved_at is null then 0 else 1 end as done, priority_rank as rank
             from staff_notice where roles && $1::text[] and (priority = 'urgent' or roles && $10::text[])) notice
          where ($2::boolean is null or (done = 0) = $2)
            and ($8::boolean is null or (coalesce("snoozedUntil", $9::timestamptz) > $9) = $8)
            and ($3::integer is null or (done, rank, "createdAt", id) > ($3, $4::integer, $5::timestamptz, $6::uuid))
          order by done, rank, "createdAt", id limit $7`,
};
