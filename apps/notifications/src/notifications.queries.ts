import type { ListMessages, ListStaffNotices, MessagePage, StaffNoticePage } from '@stillwater/contracts';
import { decodeCursor, encodeCursor, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { messageItem, type MessageRow } from './messages/message-item.js';
import { noticeItem, type NoticeColumns } from './notices/notice-item.js';
import { requireLogReader, requireNoticeReader } from './notifications.policy.js';

const DEFAULT_LIMIT = 25;

interface NoticeRow extends NoticeColumns {
  done: number;
  rank: number;
}

@Injectable()
export class NotificationsQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `message.denied` */
  listMessages(
    { subjectId, personId, state, channel, rule, cursor, limit = DEFAULT_LIMIT }: ListMessages,
    scope: Scope,
  ): Promise<MessagePage> {
    return this.unitOfWork.run(scope, async (unit) => {
      requireLogReader(scope.actor);
      const place = cursor ? decodeCursor(cursor, ['instant', 'id']) : [null, null];
      const wanted = [subjectId, personId, state, channel, rule].map((value) => value ?? null);
      const rows = await unit.query<MessageRow>(MESSAGES, [...wanted, ...place, limit + 1]);
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        items: shown.map((row) => messageItem(row, scope.actor)),
        ...(last ? { nextCursor: encodeCursor([last.plannedAt.toISOString(), last.id]) } : {}),
      };
    });
  }

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

/** The latest first. */
const MESSAGES: Statement = {
  name: 'list-messages',
  text: `select id, rule, flow_version as "flowVersion", step, channel, audience, state, reason,
                subject_kind as "subjectKind", subject_id as "subjectId", due_at as "dueAt",
                person_id as "personId", planned_at as "plannedAt", ended_at as "endedAt", attempts,
                delivery, delivery_at as "deliveryAt", delivery_code as "deliveryCode"
           from message
          where ($1::uuid is null or subject_id = $1) and ($2::uuid is null or person_id = $2) and ($3::text is null or state = $3)
            and ($4::text is null or channel = $4) and ($5::text is null or rule = $5)
            and ($6::timestamptz is null or (planned_at, id) < ($6, $7::uuid))
          order by planned_at desc, id desc limit $8`,
};

/** Open before resolved, urgent first, then those ready to schedule, then the oldest. */
const NOTICES: Statement = {
  name: 'list-staff-notices',
  text: `select * from (
           select id, rule, priority, subject_kind as "subjectKind", subject_id as "subjectId", person_id as "personId", due_at as "dueAt",
                  created_at as "createdAt", resolved_at as "resolvedAt", acknowledged_at as "acknowledgedAt",
                  acknowledged_by as "acknowledgedBy", snoozed_until as "snoozedUntil",
                  case when resolved_at is null then 0 else 1 end as done, priority_rank as rank
             from staff_notice where roles && $1::text[]) notice
          where ($2::boolean is null or (done = 0) = $2)
            and ($8::boolean is null or (coalesce("snoozedUntil", $9::timestamptz) > $9) = $8)
            and ($3::integer is null or (done, rank, "createdAt", id) > ($3, $4::integer, $5::timestamptz, $6::uuid))
          order by done, rank, "createdAt", id limit $7`,
};
