import type { Cause, Unit } from '@stillwater/platform';
import { channelAfter, stepOf, type FlowDocument, type Reason } from '../flows/flow.rules.js';
import type { Message } from './message.entity.js';
import { askForPhoneCall, type WantedMessage } from './plan-messages.js';

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

/** The message in the channel that comes next; without one staff are asked to call, if they aren't asked already. */
export function nextChannel(
  unit: Unit,
  message: Message,
  { flow, reason, cause, asked }: { flow: FlowDocument; reason: Reason; cause: Cause; asked: boolean },
): WantedMessage[] {
  if (!CHANNEL_REFUSALS.includes(reason)) return [];
  if (flow.audience !== 'person') return [];
  const { rule, flowVersion, step, factAt: at, subjectKind, subjectId, occurrence, inReply } = message;
  const channel = channelAfter(stepOf(flow, step), message.channel);
  if (!channel) {
    if (!asked && !flow.staffCallAnyway) askForPhoneCall(unit, rule, message);
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
  return [{ fact, plan: { ...planned, audience: 'person', priority: 'routine', roles: [] }, cause }];
}
