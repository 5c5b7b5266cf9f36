import type { Unit } from '@stillwater/platform';
import { planAndSay } from '../messages/plan-and-say.js';
import { planTimers } from '../timers/plan-timers.js';
import { flowsStartedBy } from './flow-book.js';
import { followFlow, type Circumstances, type Fact } from './follow-flow.rules.js';
import { openHours } from './open-hours.js';

/**
 * Every flow that a fact starts decides, and what they want is written down: messages whose time is now, timers for the
 * others.
 * @returns whether there is a message to send
 */
export async function startFlows(unit: Unit, fact: Fact, circumstances: Circumstances): Promise<boolean> {
  const started = await flowsStartedBy(unit, fact.type);
  const counts = started.some(({ steps }) => steps.some(({ wait }) => wait.from === 'opening'));
  const around = counts ? { ...circumstances, open: await openHours(unit) } : circumstances;
  const outcomes = started.flatMap((flow) => followFlow(flow, fact, around));
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
