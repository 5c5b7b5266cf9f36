import {
  counter,
  failPoint,
  histogram,
  Problem,
  UnitOfWork,
  type Cause,
  type Scope,
  type Statement,
  type Unit,
} from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { flowsOf } from '../flows/flow-book.js';
import { stepOf, type FlowDocument } from '../flows/flow.rules.js';
import { plannedMessages, stopReason } from '../flows/follow-flow.rules.js';
import { choicesOf, standingOf, subjectColumns, subjectJoins, type SubjectRow } from '../flows/look-at-subject.js';
import { planClinicDay } from '../flows/plan-clinic-day.js';
import { isAway } from '../messages/away.rules.js';
import { inParts, type Failed } from '../messages/in-parts.js';
import { planAllAndSay } from '../messages/plan-and-say.js';
import type { WantedMessage } from '../messages/plan-messages.js';
import type { ClaimedTimer } from './claim-due-timers.js';
import type { Timer } from './timer.entity.js';

const lateness = histogram(
  'stillwater_timer_lateness_seconds',
  'From the time of a timer to its message being planned',
  ['rule'],
  [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 600, 3_600],
);

const failures = counter('stillwater_timer_failures_total', 'Timers that could not be fired and were put off', [
  'rule',
]);

/** What came of a clinic's timers. */
export interface Fired {
  /** Whether there is a message to send. */
  anyDue: boolean;
  failed: readonly Failed<ClaimedTimer>[];
}

/** The time of a step has come: its message is planned in the transaction that ends the timer. */
@Injectable()
export class FireTimerUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns whether there is a message to send */
  async fire(claimed: ClaimedTimer): Promise<boolean> {
    return this.fireTogether(claimed.clinicId, [claimed]);
  }

  /** Fires timers of one clinic together. One that can't be fired is put off, and its neighbours are fired without it. */
  async fireAll(clinicId: string, claimed: readonly ClaimedTimer[]): Promise<Fired> {
    await failPoint('timer-claimed');
    let anyDue = false;
    const fire = async (part: readonly ClaimedTimer[]): Promise<void> => {
      if (await this.fireTogether(clinicId, part)) anyDue = true;
    };
    const failed = await inParts(claimed, fire, isAway);
    for (const { item } of failed) failures.inc({ rule: item.rule });
    const stuck = failed.filter(({ error }) => !(error instanceof Problem)).map(({ item }) => item);
    if (stuck.length > 0) await this.putOff(clinicId, stuck);
    return { anyDue, failed };
  }

  private async fireTogether(clinicId: string, claimed: readonly ClaimedTimer[]): Promise<boolean> {
    const late: [string, number][] = [];
    const anyDue = await this.unitOfWork.run(scopeOf(clinicId, claimed), async (unit) => {
      late.length = 0;
      const rows = await unit.query<FiredRow>(FIRE, [...keysOf(clinicId, claimed), unit.now]);
      const causes = new Map(claimed.map((timer) => [keyOf(timer), causeOf(timer)]));
      const flowOf = await flowsOf(unit, rows);
      const wanted = rows.flatMap((row): WantedMessage[] => {
        const cause = causes.get(keyOf(row))!;
        unit.auditPart(cause, { type: row.subjectKind, id: row.subjectId }, { rule: row.rule, step: row.step });
        late.push([row.rule, (unit.now.getTime() - row.dueAt.getTime()) / 1000]);
        return messagesOf(row, flowOf(row), unit).map((one) => ({ ...one, cause }));
      });
      const planned = await planAllAndSay(unit, wanted);
      if (rows.some(({ subjectKind }) => subjectKind === 'clinic')) await planClinicDay(unit);
      await failPoint('timers-fired');
      return planned;
    });
    for (const [rule, seconds] of late) lateness.observe({ rule }, seconds);
    return anyDue;
  }

  /** Until somebody has repaired what is wrong it is looked at ever more rarely. */
  private putOff(clinicId: string, timers: readonly ClaimedTimer[]): Promise<void> {
    return this.unitOfWork.run(scopeOf(clinicId, timers), async (unit) => {
      for (const timer of timers)
        unit.auditPart(
          causeOf(timer),
          { type: 'timer', id: timer.subjectId },
          { putOff: `${timer.rule}/${timer.step}` },
        );
      unit.send(PUT_OFF, [...keysOf(clinicId, timers), unit.now]);
    });
  }
}

type FiredRow = SubjectRow &
  Pick<
    Timer,
    | 'rule'
    | 'step'
    | 'subjectId'
    | 'subjectKind'
    | 'flowVersion'
    | 'occurrence'
    | 'personId'
    | 'inquiryId'
    | 'factAt'
    | 'wantedAt'
    | 'dueAt'
  >;

function messagesOf(row: FiredRow, flow: FlowDocument, unit: Unit): WantedMessage[] {
  const { subjectKind, subjectId, occurrence, personId, inquiryId, factAt: at, wantedAt } = row;
  const step = stepOf(flow, row.step);
  const standing = standingOf(row, unit.now);
  const plans = plannedMessages(flow, step, {
    wantedAt,
    dueAt: unit.now,
    reason: stopReason(step, { standing }),
    choices: choicesOf(row),
  });
  const who = { personId: personId ?? undefined, inquiryId: inquiryId ?? undefined };
  return plans.map((plan) => ({ fact: { at, subjectKind, subjectId, occurrence, ...who }, plan }));
}

/** Several share a transaction whose name stands in no row: each of them has its own cause. */
function scopeOf(clinicId: string, timers: readonly ClaimedTimer[]): Scope {
  const [only] = timers;
  const cause = timers.length === 1 && only ? causeOf(only) : { requestId: uuidv7(), correlationId: uuidv7() };
  return { clinicId, actor: { kind: 'service', id: 'notifications', roles: [] }, action: 'fire-timer', ...cause };
}

function causeOf({ subjectId, correlationId, causationId, traceparent }: ClaimedTimer): Cause {
  return {
    requestId: subjectId,
    correlationId,
    ...(causationId ? { causationId } : {}),
    ...(traceparent ? { traceparent } : {}),
  };
}

function keyOf({ rule, step, subjectId }: Pick<ClaimedTimer, 'rule' | 'step' | 'subjectId'>): string {
  return `${rule}/${step}/${subjectId}`;
}

function keysOf(clinicId: string, timers: readonly ClaimedTimer[]): unknown[] {
  return [
    clinicId,
    timers.map(({ rule }) => rule),
    timers.map(({ step }) => step),
    timers.map(({ subjectId }) => subjectId),
    timers.map(({ attempt }) => attempt),
  ];
}

const CLAIMED = `unnest($2::text[], $3::text[], $4::uuid[], $5::integer[]) as c(rule, step, subject_id, attempt)`;
const STILL_OURS = `t.clinic_id = $1 and t.rule = c.rule and t.step = c.step and t.subject_id = c.subject_id
              and t.attempts = c.attempt and t.state = 'due'`;

/**
 * The try's number is the proof that the timer is still in the hands of who fires it, and still about the same version.
 * What is known of the subject is read beside it; what comes to pass meanwhile, the sender sees.
 */
const FIRE: Statement = {
  name: 'fire-timers',
  text: `with fired as (
           update timer t set state = 'fired', fired_at = $6, lease_until = null
             from ${CLAIMED} where ${STILL_OURS}
           returning t.*)
         select m.rule, m.step, m.subject_id as "subjectId", m.subject_kind as "subjectKind", m.flow_version as "flowVersion",
                m.occurrence, m.person_id as "personId", m.inquiry_id as "inquiryId", m.fact_at as "factAt",
                m.wanted_at as "wantedAt", m.due_at as "dueAt",
                ${subjectColumns('m')}
           from fired m
           ${subjectJoins('m')}`,
};

const PUT_OFF: Statement = {
  name: 'put-timers-off',
  text: `update timer t set lease_until = $6::timestamptz + make_interval(mins => least(power(2, least(t.attempts, 6))::int, 60))
           from ${CLAIMED} where ${STILL_OURS}`,
};
