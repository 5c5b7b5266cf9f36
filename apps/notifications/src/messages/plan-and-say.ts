import { NotificationSuppressed } from '@stillwater/contracts';
import type { Unit } from '@stillwater/platform';
import { flowOf } from '../flows/flow-book.rules.js';
import type { PlannedMessage } from '../flows/follow-flow.rules.js';
import { askForPhoneCall, planMessages, type MessageFact } from './plan-messages.js';

/**
 * Plans messages, and says of each one that was held back at once that it was; why stays in the log. What an acute flag
 * holds back needs a human's yes, where the flow says so.
 * @returns whether there is a message to send
 */
export async function planAndSay(unit: Unit, fact: MessageFact, plans: readonly PlannedMessage[]): Promise<boolean> {
  const planned = await planMessages(unit, fact, plans);
  const { subjectKind, subjectId, personId } = fact;
  const suppressedAt = unit.now.toISOString();
  for (const { id: messageId, rule, channel, state } of planned) {
    if (state !== 'suppressed') continue;
    unit.say(
      NotificationSuppressed,
      { messageId, rule, channel, subjectKind, subjectId, ...(personId ? { personId } : {}), suppressedAt },
      { version: 1 },
    );
  }
  for (const { rule, flowVersion, reason } of plans) {
    if (reason !== 'open_acute_flag') continue;
    const flow = flowOf(rule, flowVersion);
    if (flow.audience === 'person' && flow.askStaffWhenHeld) askForPhoneCall(unit, rule, fact);
  }
  return planned.some(({ state }) => state === 'pending');
}
