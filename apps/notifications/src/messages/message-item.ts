import type { MessageItem } from '@stillwater/contracts';
import type { Actor } from '@stillwater/platform';
import { reasonFor } from '../notifications.policy.js';
import type { Message } from './message.entity.js';

export type MessageRow = Pick<
  Message,
  | 'id'
  | 'rule'
  | 'flowVersion'
  | 'channel'
  | 'step'
  | 'subjectKind'
  | 'dueAt'
  | 'audience'
  | 'state'
  | 'reason'
  | 'subjectId'
  | 'personId'
  | 'plannedAt'
  | 'endedAt'
  | 'attempts'
  | 'delivery'
  | 'deliveryAt'
  | 'deliveryCode'
>;

/** One line of the message log, as this actor may read it. */
export function messageItem(row: MessageRow, actor: Actor): MessageItem {
  const { id, rule, flowVersion, step, channel, audience, state, reason, subjectKind, subjectId } = row;
  const { personId, plannedAt, dueAt, endedAt, attempts, delivery, deliveryAt, deliveryCode } = row;
  const undelivered = delivery === 'undelivered' ? (deliveryCode ?? 'undeliverable') : undefined;
  const why = reason ? reasonFor(actor, reason) : undelivered;
  return {
    messageId: id,
    rule,
    flowVersion,
    channel,
    audience,
    state,
    step,
    ...(why ? { reason: why } : {}),
    subjectKind,
    subjectId,
    ...(personId ? { personId } : {}),
    createdAt: plannedAt.toISOString(),
    ...(state === 'pending' ? { dueAt: dueAt.toISOString() } : {}),
    ...(state === 'sent' && endedAt ? { sentAt: endedAt.toISOString() } : {}),
    ...(delivery && deliveryAt ? { delivery, deliveryAt: deliveryAt.toISOString() } : {}),
    attempts,
  };
}
