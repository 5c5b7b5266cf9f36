import type { Statement, Unit } from '@stillwater/platform';
import type { Fact, PlannedTimer } from '../flows/follow-flow.rules.js';

/** Writes down the steps that lie ahead of a fact. One that is about an older version of the subject is replaced. */
export function planTimers(unit: Unit, fact: Fact, timers: readonly PlannedTimer[]): void {
  if (timers.length === 0) return;
  const { scope } = unit;
  unit.send(PLAN, [
    unit.clinicId,
    fact.subjectKind,
    fact.subjectId,
    fact.occurrence,
    fact.personId ?? null,
    fact.inquiryId ?? null,
    fact.at,
    scope.correlationId,
    scope.causationId ?? null,
    scope.traceparent ?? null,
    timers.map(({ rule }) => rule),
    timers.map(({ step }) => step),
    timers.map(({ flowVersion }) => flowVersion),
    timers.map(({ wantedAt }) => wantedAt),
    timers.map(({ dueAt }) => dueAt),
  ]);
}

/** Takes back what lies ahead. @param steps `rule/step/version` of those that are meant; all of the subject without it */
export function dropTimers(unit: Unit, subjectId: string, steps?: readonly string[]): void {
  unit.send(DROP, [unit.clinicId, subjectId, steps ?? null]);
}

const PLAN: Statement = {
  name: 'plan-timers',
  text: `insert into timer as t (clinic_id, subject_kind, subject_id, occurrence, person_id, inquiry_id, fact_at,
                                 correlation_id, causation_id, traceparent, rule, step, flow_version, wanted_at, due_at)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, w.rule, w.step, w.flow_version, w.wanted_at, w.due_at
           from unnest($11::text[], $12::text[], $13::integer[], $14::timestamptz[], $15::timestamptz[])
                  as w(rule, step, flow_version, wanted_at, due_at)
         on conflict (clinic_id, rule, step, subject_id) do update set
           occurrence = excluded.occurrence, flow_version = excluded.flow_version, fact_at = excluded.fact_at,
           wanted_at = excluded.wanted_at, due_at = excluded.due_at, state = 'due', fired_at = null, lease_until = null,
           attempts = t.attempts + 1, correlation_id = excluded.correlation_id, causation_id = excluded.causation_id,
           traceparent = excluded.traceparent
         where t.occurrence < excluded.occurrence`,
};

const DROP: Statement = {
  name: 'drop-timers',
  text: `delete from timer
          where clinic_id = $1 and subject_id = $2 and state = 'due' and ($3::text[] is null or rule || '/' || step || '/' || flow_version = any($3))`,
};
