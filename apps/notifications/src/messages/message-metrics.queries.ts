import type {
  DueBacklog,
  MessageCount,
  MessageMetrics,
  MessageWindow,
  ShowMessageMetrics,
} from '@stillwater/contracts';
import { UnitOfWork, type Actor, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { reasonFor, requireMetricsReader } from '../notifications.policy.js';
import { isStuck, reachedOtherwise } from './stuck.statements.js';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
const WEEK_HOURS = 7 * 24;

/** How sending goes in one clinic, from its own rows. What all clinics have in common is in the service's gauges. */
@Injectable()
export class MessageMetricsQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `message.denied` */
  show(_query: ShowMessageMetrics, scope: Scope): Promise<MessageMetrics> {
    return this.unitOfWork.run(scope, async (unit) => {
      requireMetricsReader(scope.actor);
      const values = [unit.clinicId, unit.now];
      const [timers] = await unit.query<BacklogRow>(TIMERS_DUE, values);
      const [messages] = await unit.query<BacklogRow>(MESSAGES_DUE, values);
      const [stuck] = await unit.query<{ count: number }>(STUCK, [unit.clinicId, since(unit, WEEK_HOURS)]);
      return {
        at: unit.now.toISOString(),
        timers: backlog(timers),
        messages: backlog(messages),
        stuck: stuck?.count ?? 0,
        windows: [await windowOf(unit, DAY_HOURS, scope.actor), await windowOf(unit, WEEK_HOURS, scope.actor)],
      };
    });
  }
}

interface BacklogRow {
  due: number;
  since: Date | null;
}

interface LagRow {
  fired: number;
  p50: number | null;
  p99: number | null;
}

async function windowOf(unit: Unit, hours: number, actor: Actor): Promise<MessageWindow> {
  const values = [unit.clinicId, since(unit, hours)];
  const counts = await unit.query<MessageCount & { reason: string | null }>(COUNTS, values);
  const [lag] = await unit.query<LagRow>(LAG, values);
  return {
    hours,
    counts: counts.map(({ reason, ...count }) => ({
      ...count,
      ...(reason ? { reason: reasonFor(actor, reason) } : {}),
    })),
    timersFired: lag?.fired ?? 0,
    ...(lag?.p50 == null || lag.p99 == null ? {} : { lagP50Ms: Math.round(lag.p50), lagP99Ms: Math.round(lag.p99) }),
  };
}

function backlog(row: BacklogRow | undefined): DueBacklog {
  return { due: row?.due ?? 0, ...(row?.since ? { oldestDueAt: row.since.toISOString() } : {}) };
}

function since({ now }: Unit, hours: number): Date {
  return new Date(now.getTime() - hours * HOUR_MS);
}

const TIMERS_DUE: Statement = {
  name: 'clinic-timers-due',
  text: `select count(*)::int as due, min(due_at) as since from timer
          where clinic_id = $1 and state = 'due' and due_at <= $2`,
};

const MESSAGES_DUE: Statement = {
  name: 'clinic-messages-due',
  text: `select count(*)::int as due, min(due_at) as since from message
          where clinic_id = $1 and state in ('pending', 'sending') and due_at <= $2`,
};

const STUCK: Statement = {
  name: 'count-stuck-messages',
  text: `select count(*)::int as count from message m
          where m.clinic_id = $1 and ${isStuck('m')} and m.planned_at >= $2 and not ${reachedOtherwise('m')}`,
};

const COUNTS: Statement = {
  name: 'count-messages',
  text: `select channel, state, coalesce(reason, case when delivery = 'undelivered' then delivery end) as reason, count(*)::int
           from message where clinic_id = $1 and planned_at >= $2
          group by 1, 2, 3 order by 4 desc, 1, 2, 3 limit 200`,
};

const LAG: Statement = {
  name: 'timer-lag',
  text: `select count(*)::int as fired, percentile_cont(0.5) within group (order by lag) as p50,
                percentile_cont(0.99) within group (order by lag) as p99
           from (select greatest(extract(epoch from fired_at - due_at) * 1000, 0)::float8 as lag from timer
                  where clinic_id = $1 and state = 'fired' and fired_at >= $2) fired`,
};
