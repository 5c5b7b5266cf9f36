import type { Statement, Unit } from '@stillwater/platform';
import { cancelPending } from '../messages/cancel-pending.js';
import { dropTimers } from '../timers/plan-timers.js';
import { flowsOf, type FlowName } from './flow-book.js';
import { stepOf, type Reason, type StopCondition } from './flow.rules.js';
import { stopReason } from './follow-flow.rules.js';

/**
 * Something came to pass that steps stop on: their timers are taken back, and their messages that still wait are ended.
 * Each by the version that planned it. Timers first: one that fires at this moment is waited for, and its message is then
 * found.
 * @param also `nobody`: what staff wait for goes on
 */
export async function stopSteps(
  unit: Unit,
  subjectId: string,
  condition: StopCondition,
  { also }: { also: 'staff' | 'nobody' } = { also: 'staff' },
): Promise<void> {
  const ahead = await unit.query<FlowName & { step: string }>(STEPS_AHEAD, [unit.clinicId, subjectId]);
  const flowOf = await flowsOf(unit, ahead);
  const stopped = new Map<Reason, string[]>();
  for (const name of ahead) {
    if (also === 'nobody' && flowOf(name).audience === 'staff') continue;
    const reason = stopReason(stepOf(flowOf(name), name.step), { standing: new Set([condition]) });
    if (!reason) continue;
    stopped.set(reason, [...(stopped.get(reason) ?? []), `${name.rule}/${name.step}/${name.flowVersion}`]);
  }
  for (const [reason, steps] of stopped) {
    dropTimers(unit, subjectId, steps);
    await cancelPending(unit, { subjectId, steps }, reason);
  }
}

const STEPS_AHEAD: Statement = {
  name: 'steps-ahead',
  text: `select rule, step, flow_version as "flowVersion" from timer
          where clinic_id = $1 and subject_id = $2 and state = 'due'
         union
         select rule, step, flow_version from message
          where clinic_id = $1 and subject_id = $2 and audience = 'person' and state = 'pending'`,
};
