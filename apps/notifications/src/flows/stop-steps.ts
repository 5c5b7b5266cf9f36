import type { Unit } from '@stillwater/platform';
import { cancelPending } from '../messages/cancel-pending.js';
import { dropTimers } from '../timers/plan-timers.js';
import { flows } from './flow-book.rules.js';
import type { Reason, StopCondition } from './flow.rules.js';
import { stopReason } from './follow-flow.rules.js';

/**
 * Something came to pass that steps stop on: their timers are taken back, and their messages that still wait are ended.
 * Timers first: one that fires at this moment is waited for, and its message is then found.
 */
export async function stopSteps(unit: Unit, subjectId: string, condition: StopCondition): Promise<void> {
  const stopped = new Map<Reason, Set<string>>();
  for (const { rule, steps } of flows) {
    for (const step of steps) {
      const reason = stopReason(step, { standing: new Set([condition]) });
      if (reason) stopped.set(reason, (stopped.get(reason) ?? new Set()).add(`${rule}/${step.name}`));
    }
  }
  for (const [reason, steps] of stopped) {
    dropTimers(unit, subjectId, [...steps]);
    await cancelPending(unit, { subjectId, steps: [...steps] }, reason);
  }
}
