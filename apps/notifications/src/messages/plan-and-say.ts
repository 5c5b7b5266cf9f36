import { NotificationSuppressed } from '@stillwater/contracts';
import type { Unit } from '@stillwater/platform';
import { flowsOf } from '../flows/flow-book.js';
import type { PlannedMessage } from '../flows/follow-flow.rules.js';
import { slowDown } from './slow-down.js';
import { askForPhoneCall, planMessages, type MessageFact, type WantedMessage } from './plan-messages.js';

/** Plans the messages about one fact. @returns whether there is a message to send */
export function planAndSay(unit: Unit, fact: MessageFact, plans: readonly PlannedMessage[]): Promise<boolean> {
  return planAllAndSay(
    unit,
    plans.map((plan) => ({ fact, plan })),
  );
}

/**
 * Plans messages, and says of each one that was held back at once that it was; why stays in the log. What an acute flag
 * holds back needs a human's yes, where the flow says so.
 * @returns whether there is a message to send
 */
export async function planAllAndSay(unit: Unit, wanted: readonly WantedMessage[]): Promise<boolean> {
  const planned = await planMessages(unit, await slowDown(unit, wanted));
  const suppressedAt = unit.now.toISOString();
  for (const { id: messageId, rule, channel, state, fact, cause } of planned) {
    if (state !== 'suppressed') continue;
    const { subjectKind, subjectId, personId } = fact;
    unit.say(
      NotificationSuppressed,
      { messageId, rule, channel, subjectKind, subjectId, ...(personId ? { personId } : {}), suppressedAt },
      { version: 1, ...(cause ? { cause } : {}) },
    );
  }
  const held = wanted.filter(({ plan }) => plan.reason === 'open_acute_flag');
  const flowOf = await flowsOf(
    unit,
    held.map(({ plan }) => plan),
  );
  for (const { fact, plan } of held) {
    const flow = flowOf(plan);
    if (flow.audience === 'person' && flow.askStaffWhenHeld) askForPhoneCall(unit, plan.rule, fact);
  }
  return planned.some(({ state }) => state === 'pending');
}
