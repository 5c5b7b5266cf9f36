import type { FlowEvent, MessageDetail, MessageLogLine, ShowMessage } from '@stillwater/contracts';
import { Clock, Problem, UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { flowsOf } from '../flows/flow-book.js';
import { newestFlows, startedBy } from '../flows/flow-book.rules.js';
import { FIRST_OWN_VERSION, stepOf, type FlowDocument } from '../flows/flow.rules.js';
import { noticeItem, type NoticeColumns } from '../notices/notice-item.js';
import { fullNoticeRoles, reasonFor, requireLogReader } from '../notifications.policy.js';
import { Timer } from '../timers/timer.entity.js';
import { lookAtStuck } from './look-at-stuck.js';
import { messageColumns } from './message-columns.statements.js';
import { Message, type MessageLogEntry } from './message.entity.js';
import { messageItem, type MessageRow } from './message-item.js';
import { UNDELIVERABLE } from './plan-messages.js';
import { fixFor, redriveRefusal, stuckCause } from './stuck.rules.js';
import { isOtherOf } from './stuck.statements.js';

/** Why somebody did or didn't get a message: everything that is known of it, and no word of what it said. */
@Injectable()
export class MessageDetailQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `message.denied`, `message.unknown` */
  show({ messageId }: ShowMessage, scope: Scope): Promise<MessageDetail> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId } = unit;
      const { actor } = scope;
      unit.audit({ type: 'message', id: messageId });
      requireLogReader(actor);
      const message = await unit.manager.findOneBy(Message, { clinicId, id: messageId });
      if (!message) throw Problem.notFound('message.unknown');
      const { rule, step, subjectId, occurrence, flowVersion } = message;
      const log = await unit.query<MessageLogEntry>(LOG, [clinicId, messageId]);
      const others = await unit.query<MessageRow>(OTHERS, [clinicId, messageId]);
      const timer = await unit.manager.findOneBy(Timer, { clinicId, rule, step, subjectId, occurrence });
      const flow = (await flowsOf(unit, [message]))(message);
      const { on } = stepOf(flow, step);
      const values = [clinicId, subjectId, tasksOf(flow, on), fullNoticeRoles(actor)];
      const tasks = await unit.query<NoticeColumns>(TASKS, values);
      return {
        message: messageItem(message, actor),
        cause: causeOf(message, on),
        ownFlow: flowVersion >= FIRST_OWN_VERSION,
        wantedAt: (message.wantedAt ?? message.plannedAt).toISOString(),
        ...(timer ? { timer: timerView(timer) } : {}),
        log: log.map(({ at, what, reason, attempt }): MessageLogLine => {
          const why = reason ? reasonFor(actor, reason) : undefined;
          return { at: at.toISOString(), what, ...(why ? { reason: why } : {}), attempt };
        }),
        others: others.map((row) => messageItem(row, actor)),
        tasks: tasks.map(noticeItem),
        ...(await this.howToMend(unit, message, log)),
      };
    });
  }

  private async howToMend(
    unit: Unit,
    message: Message,
    log: readonly MessageLogEntry[],
  ): Promise<Pick<MessageDetail, 'stuckBy' | 'fix' | 'notRedrivable'>> {
    const stuckBy = stuckCause(message);
    if (!stuckBy) return {};
    const [stuck] = await lookAtStuck(unit, [message.id]);
    const notRedrivable = stuck && redriveRefusal(stuck, unit.now, this.clock.jumps);
    return { stuckBy, fix: fixFor(stuckBy, log), ...(notRedrivable ? { notRedrivable } : {}) };
  }
}

/** The rules of what staff are asked to do when a message of the flow does not arrive, or in any case. */
function tasksOf(flow: FlowDocument, on: readonly FlowEvent[]): string[] {
  if (flow.audience === 'staff') return [flow.rule];
  const calls = flow.staffCallAnyway ? on.flatMap((event) => startedBy(newestFlows, event)) : [];
  return [flow.rule, UNDELIVERABLE, ...calls.filter(({ audience }) => audience === 'staff').map(({ rule }) => rule)];
}

function causeOf(message: Message, on: readonly FlowEvent[]): MessageDetail['cause'] {
  const { causationId, correlationId, factAt, subjectKind, subjectId, occurrence: subjectVersion } = message;
  return {
    events: [...on],
    ...(causationId ? { eventId: causationId } : {}),
    correlationId,
    happenedAt: factAt.toISOString(),
    subjectKind,
    subjectId,
    subjectVersion,
  };
}

function timerView({ wantedAt, dueAt, firedAt }: Timer): MessageDetail['timer'] {
  return {
    wantedAt: wantedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    ...(firedAt ? { firedAt: firedAt.toISOString() } : {}),
  };
}

/** The newest that there is room for, the oldest of them first. */
const LOG: Statement = {
  name: 'log-of-message',
  text: `select * from (
           select id, at, what, reason, attempt from message_log
            where clinic_id = $1 and message_id = $2 order by at desc, id desc limit 200) line order by at, id`,
};

const OTHERS: Statement = {
  name: 'other-channels-of-message',
  text: `select ${messageColumns('o')}
           from message m join message o on ${isOtherOf('o', 'm')}
          where m.clinic_id = $1 and m.id = $2 order by o.planned_at, o.id limit 10`,
};

const TASKS: Statement = {
  name: 'tasks-of-message',
  text: `select id, rule, priority, subject_kind as "subjectKind", subject_id as "subjectId", case when roles && $4::text[] then person_id end as "personId",
                due_at as "dueAt", created_at as "createdAt", resolved_at as "resolvedAt", resolved_by as "resolvedBy", acknowledged_at as "acknowledgedAt",
                acknowledged_by as "acknowledgedBy", snoozed_until as "snoozedUntil"
           from staff_notice where clinic_id = $1 and subject_id = $2 and rule = any($3) order by created_at, id limit 10`,
};
