import type { Cause, Unit } from '@stillwater/platform';
import { channelAfter, stepOf, type FlowDocument, type Reason } from '../flows/flow.rules.js';
import { Message } from './message.entity.js';
import { askForPhoneCall, planMessages, type WantedMessage } from './plan-messages.js';
import { redriven } from './redriven.js';
import { canBeTriedAnew } from './stuck.rules.js';

/** Reasons of this channel only: another one may still reach the person. */
const CHANNEL_REFUSALS: readonly Reason[] = [
  'no_consent',
  'opted_out',
  'no_contact_point',
  'no_carrier',
  'too_long',
  'daily_cap',
  'weekly_cap',
  'undeliverable',
];

/** What goes out in the next channel. */
export interface NextMessage extends WantedMessage {
  cause: Cause;
  /** The one that did not reach the person. */
  after: Message;
  /** Staff are to be asked to call when nothing can go out. */
  askElse: boolean;
}

/** The message in the channel that comes next; without one staff are asked to call, if they aren't asked already. */
export function nextChannel(
  unit: Unit,
  message: Message,
  { flow, reason, cause, asked }: { flow: FlowDocument; reason: Reason; cause: Cause; asked: boolean },
): NextMessage[] {
  if (!CHANNEL_REFUSALS.includes(reason)) return [];
  if (flow.audience !== 'person') return [];
  const { rule, flowVersion, step, factAt: at, subjectKind, subjectId, occurrence, inReply } = message;
  const channel = channelAfter(stepOf(flow, step), message.channel);
  const askElse = !asked && !flow.staffCallAnyway;
  if (!channel) {
    if (askElse) askForPhoneCall(unit, rule, message);
    return [];
  }
  const fact = {
    at,
    subjectKind,
    subjectId,
    occurrence,
    byPerson: inReply,
    personId: message.personId ?? undefined,
    inquiryId: message.inquiryId ?? undefined,
  };
  const wantedAt = message.wantedAt ?? message.plannedAt;
  const planned = { rule, flowVersion, step, channel, wantedAt, dueAt: unit.now };
  const plan = { ...planned, audience: 'person', priority: 'routine', roles: [] } as const;
  return [{ fact, plan, cause, after: message, askElse }];
}

/**
 * Lets messages go out in their next channels. Where staff had one tried anew, the next may exist, as stuck as the first
 * was: it is tried anew as well.
 */
export async function goOn(unit: Unit, next: readonly NextMessage[]): Promise<void> {
  const unplanned: WantedMessage[] = [];
  for (const one of next) {
    const existing = one.after.redrives > 0 ? await existingOf(unit, one) : null;
    if (existing) await tryAnew(unit, existing, one);
    else unplanned.push(one);
  }
  await planMessages(unit, unplanned);
}

function existingOf(unit: Unit, { after, plan: { channel } }: NextMessage): Promise<Message | null> {
  const { clinicId, rule, subjectId, occurrence, step, audience } = after;
  const where = { clinicId, rule, subjectId, occurrence, step, audience, channel };
  return unit.manager.findOne(Message, { where, lock: { mode: 'pessimistic_write' } });
}

async function tryAnew(unit: Unit, message: Message, { after, askElse, cause }: NextMessage): Promise<void> {
  if (canBeTriedAnew(message)) {
    await redriven(unit, message);
    await unit.manager.save(message);
    unit.auditPart(cause, { type: 'message', id: message.id }, { outcome: 'redriven' });
  } else if (askElse && message.delivery !== 'delivered' && ['suppressed', 'failed'].includes(message.state)) {
    askForPhoneCall(unit, after.rule, after);
  }
}
