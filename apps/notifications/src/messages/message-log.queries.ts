import type { ListMessages, MessagePage } from '@stillwater/contracts';
import { decodeCursor, encodeCursor, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { requireLogReader } from '../notifications.policy.js';
import { messageColumns } from './message-columns.statements.js';
import { messageItem, type MessageRow } from './message-item.js';
import { causeOf, isStuck, reachedOtherwise } from './stuck.statements.js';

const DEFAULT_LIMIT = 25;

/** Every message with what became of it. */
@Injectable()
export class MessageLogQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `message.denied` */
  list({ cursor, limit = DEFAULT_LIMIT, ...filter }: ListMessages, scope: Scope): Promise<MessagePage> {
    return this.unitOfWork.run(scope, async (unit) => {
      requireLogReader(scope.actor);
      const { subjectId, personId, state, channel, rule, plannedFromAt, plannedBeforeAt, audience, stuck, cause } =
        filter;
      const place = cursor ? decodeCursor(cursor, ['instant', 'id']) : [null, null];
      const wanted = [subjectId, personId, state, channel, rule, plannedFromAt, plannedBeforeAt, audience];
      const values = [...wanted.map((value) => value ?? null), ...place, limit + 1];
      const rows = await (stuck || cause
        ? unit.query<MessageRow>(STUCK, [...values, cause ?? null])
        : unit.query<MessageRow>(MESSAGES, values));
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        items: shown.map((row) => messageItem(row, scope.actor)),
        ...(last ? { nextCursor: encodeCursor([last.plannedAt.toISOString(), last.id]) } : {}),
      };
    });
  }
}

/** The latest first. */
const listed = (also: string): string => `select ${messageColumns('m')}
           from message m
          where ($1::uuid is null or m.subject_id = $1) and ($2::uuid is null or m.person_id = $2)
            and ($3::text is null or m.state = $3) and ($4::text is null or m.channel = $4) and ($5::text is null or m.rule = $5)
            and ($6::timestamptz is null or m.planned_at >= $6) and ($7::timestamptz is null or m.planned_at < $7)
            and ($8::text is null or m.audience = $8)
            and ($9::timestamptz is null or (m.planned_at, m.id) < ($9, $10::uuid)) ${also}
          order by m.planned_at desc, m.id desc limit $11`;

const MESSAGES: Statement = { name: 'list-messages', text: listed('') };

const STUCK: Statement = {
  name: 'list-stuck-messages',
  text: listed(`and ${isStuck('m')} and not ${reachedOtherwise('m')} and ($12::text is null or ${causeOf('m')} = $12)`),
};
