import { NotificationDelivered, NotificationFailed, type ReceiptOutcome } from '@stillwater/contracts';
import type { Cause, Unit } from '@stillwater/platform';
import type { FlowDocument } from '../flows/flow.rules.js';
import { resolveNotices } from '../notices/resolve-notices.js';
import { isFaultOfAccount } from './account-faults.rules.js';
import type { Message } from './message.entity.js';
import { nextChannel, type NextMessage } from './next-channel.js';
import { askAboutCarrier, askAboutUndelivered } from './plan-messages.js';
import { versionSaid } from './said-version.rules.js';

/**
 * What follows from the carrier's word about a message that it had taken, or that was given up. A bounce goes on where a
 * refusal would have: to the next channel, and to staff. @param message with what the carrier has said of it
 */
export function followReceipt(
  unit: Unit,
  message: Message,
  outcome: ReceiptOutcome,
  { flow, cause }: { flow: FlowDocument; cause: Cause },
): NextMessage[] {
  const { id: messageId, rule, channel, subjectKind, subjectId, personId, state } = message;
  const fact = { messageId, rule, channel, subjectKind, subjectId, ...(personId ? { personId } : {}) };
  const at = unit.now.toISOString();
  const about = { version: versionSaid(message, outcome), cause };
  if (outcome === 'delivered') {
    unit.say(NotificationDelivered, { ...fact, deliveredAt: at }, about);
    if (state === 'failed') resolveNotices(unit, subjectId, 'delivered');
    return [];
  }
  if (state === 'failed') return [];
  unit.say(NotificationFailed, { ...fact, failedAt: at }, about);
  // Nothing is wrong with the person's number: they get it another way, and staff hear of it once for all of them.
  const ofAccount = channel === 'sms' && isFaultOfAccount(message.deliveryCode ?? '');
  if (ofAccount) askAboutCarrier(unit);
  else askAboutUndelivered(unit, message);
  return nextChannel(unit, message, { flow, reason: 'undeliverable', cause, asked: !ofAccount });
}
