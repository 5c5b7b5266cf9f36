import type { Statement, Unit } from '@stillwater/platform';
import { flowsOf } from '../flows/flow-book.js';
import { stepOf } from '../flows/flow.rules.js';
import type { Visit } from '../flows/follow-flow.rules.js';
import { lookAt, wantedAt } from '../flows/step-time.rules.js';
import { retime, type Waiting } from './retime-openings.js';

type WaitingForVisit = Waiting & Visit;

/** What waits for a day around a visit is counted anew by the clock on its wall. The visit's own instant is its owner's. */
export async function retimeVisits(unit: Unit): Promise<void> {
  const waiting = await unit.query<WaitingForVisit>(WAITING, [unit.clinicId]);
  const flowOf = await flowsOf(unit, waiting);
  const retimed = waiting.flatMap((timer) => {
    const flow = flowOf(timer);
    const { wait } = stepOf(flow, timer.step);
    if (!wait.from.startsWith('appointment_')) return [];
    const wanted = wantedAt(wait, { at: timer.factAt, appointment: timer });
    if (!wanted) return [];
    return [{ timer, wanted, due: flow.audience === 'person' ? lookAt(wanted, timer.startsAt) : wanted }];
  });
  retime(unit, retimed);
}

const WAITING: Statement = {
  name: 'timers-of-visits',
  text: `select t.rule, t.step, t.flow_version as "flowVersion", t.subject_id as "subjectId", t.fact_at as "factAt",
                a.starts_at as "startsAt", a.local_start as "localStart", a.zone
           from timer t join appointment_copy a on a.clinic_id = t.clinic_id and a.id = t.subject_id and a.time_version = t.occurrence
          where t.clinic_id = $1 and t.state = 'due' and t.subject_kind = 'appointment'`,
};
