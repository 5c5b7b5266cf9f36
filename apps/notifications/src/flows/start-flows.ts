import type { Unit } from '@stillwater/platform';
import { planAndSay } from '../messages/plan-and-say.js';
import { planTimers } from '../timers/plan-timers.js';
import { flowsStartedBy } from './flow-book.rules.js';
import { followFlow, type Circumstances, type Fact } from './follow-flow.rules.js';

/**
 * Every flow that a fact starts decides, and what they want is written down: messages whose time is now, timers for the
 * others.
 * @returns whether there is a message to send
 */
export async function startFlows(unit: Unit, fact: Fact, circumstances: Circumstances): Promise<boolean> {
  const outcomes = flowsStartedBy(fact.type).flatMap((flow) => followFlow(flow, fact, circumstances));
  const messages = outcomes.flatMap((outcome) => (outcome.kind === 'planned' ? [outcome.message] : []));
  const timers = outcomes.flatMap((outcome) => (outcome.kind === 'timer' ? [outcome.timer] : []));
  planTimers(unit, fact, timers);
  const anyDue = await planAndSay(unit, fact, messages);
  unit.audit(
    { type: fact.subjectKind, id: fact.subjectId },
    {
      planned: messages.map(({ rule }) => rule),
      timers: timers.map(({ rule, step }) => `${rule}/${step}`),
      ignored: outcomes.flatMap((outcome) =>
        outcome.kind === 'ignored' && outcome.reason !== 'other_event' ? [outcome.reason] : [],
      ),
    },
  );
  return anyDue;
}
