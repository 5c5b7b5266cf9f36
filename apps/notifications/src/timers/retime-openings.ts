import type { Statement, Unit } from '@stillwater/platform';
import { flowsOf, type FlowName } from '../flows/flow-book.js';
import { stepOf } from '../flows/flow.rules.js';
import { openHours } from '../flows/open-hours.js';
import { wantedAt } from '../flows/step-time.rules.js';

interface Ahead extends FlowName {
  step: string;
}

/** A timer whose time is to come. */
export interface Waiting extends Ahead {
  subjectId: string;
  factAt: Date;
}

/**
 * The clinic opens at other times, or lives by another clock: what waits for an opening is counted anew, each by the
 * version that planned it. Appointments keep the zone that they were booked in.
 */
export async function retimeOpenings(unit: Unit): Promise<void> {
  const ahead = await unit.query<Ahead>(STEPS_AHEAD, [unit.clinicId]);
  const flowOf = await flowsOf(unit, ahead);
  const waitOf = (name: Ahead) => stepOf(flowOf(name), name.step).wait;
  const counted = ahead.filter((name) => waitOf(name).from === 'opening');
  if (counted.length === 0) return;
  const waiting = await unit.query<Waiting>(WAITING, [unit.clinicId, ...columnsOf(counted)]);
  const open = await openHours(unit);
  const retimed = waiting.flatMap((timer) => {
    const wanted = wantedAt(waitOf(timer), { at: timer.factAt }, open);
    return wanted ? [{ timer, wanted, due: wanted }] : [];
  });
  retime(unit, retimed);
}

/** Gives timers other times. Where the time is the same nothing is written. */
export function retime(unit: Unit, retimed: readonly { timer: Waiting; wanted: Date; due: Date }[]): void {
  if (retimed.length === 0) return;
  unit.send(RETIME, [
    unit.clinicId,
    ...columnsOf(retimed.map(({ timer }) => timer)),
    retimed.map(({ timer }) => timer.subjectId),
    retimed.map(({ wanted }) => wanted),
    retimed.map(({ due }) => due),
  ]);
}

function columnsOf(steps: readonly Ahead[]): unknown[] {
  return [steps.map(({ rule }) => rule), steps.map(({ step }) => step), steps.map(({ flowVersion }) => flowVersion)];
}

const STEPS_AHEAD: Statement = {
  name: 'steps-ahead-of-clinic',
  text: `select distinct rule, step, flow_version as "flowVersion" from timer where clinic_id = $1 and state = 'due'`,
};

const WAITING: Statement = {
  name: 'timers-of-steps',
  text: `select t.rule, t.step, t.flow_version as "flowVersion", t.subject_id as "subjectId", t.fact_at as "factAt"
           from unnest($2::text[], $3::text[], $4::integer[]) as s(rule, step, version)
           join timer t on t.clinic_id = $1 and t.rule = s.rule and t.step = s.step and t.flow_version = s.version
          where t.state = 'due'`,
};

/** Whoever is firing one of them at this moment has lost it, and looks at it again when it is due. */
const RETIME: Statement = {
  name: 'retime-timers',
  text: `update timer t set wanted_at = n.at, due_at = n.due, attempts = t.attempts + 1, lease_until = null
           from unnest($2::text[], $3::text[], $4::integer[], $5::uuid[], $6::timestamptz[], $7::timestamptz[])
                  as n(rule, step, version, subject_id, at, due)
          where t.clinic_id = $1 and t.rule = n.rule and t.step = n.step and t.subject_id = n.subject_id
            and t.flow_version = n.version and t.state = 'due' and t.wanted_at <> n.at`,
};
