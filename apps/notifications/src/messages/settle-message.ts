import { NotificationFailed, NotificationSent, NotificationSuppressed } from '@stillwater/contracts';
import type { Statement, Unit } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';
import { flowOf } from '../flows/flow-book.rules.js';
import { channelAfter, type Reason } from '../flows/flow.rules.js';
import { Message, type MessageStep } from './message.entity.js';
import { askForPhoneCall, planMessages } from './plan-messages.js';

/** What became of a try to send. `given_back`: the try was never made. */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'suppressed'; reason: Reason }
  | { kind: 'failed'; reason: Reason }
  | { kind: 'postponed'; until: Date; reason: string }
  | { kind: 'given_back'; until: Date };

/** Reasons of this channel only: another one may still reach the person. */
const CHANNEL_REFUSALS: readonly Reason[] = ['no_consent', 'opted_out', 'no_contact_point', 'no_carrier'];

/** A failed message waits for staff under this rule of the catalogue of notifications. */
const UNDELIVERABLE = 'N34';

/**
 * Writes the outcome of a try, and what follows from it: the next channel, or a call by staff.
 * @returns false, with nothing written, when the message is no longer this try's
 */
export async function settleMessage(unit: Unit, claimed: Message, outcome: Outcome): Promise<boolean> {
  const { attempts: attempt } = claimed;
  const message = Object.assign(new Message(), claimed);
  apply(message, outcome, unit.now);
  const what = stepOf(outcome);
  const [settled] = await unit.query(SETTLE, [
    unit.clinicId,
    message.id,
    attempt,
    message.state,
    message.reason,
    message.attempts,
    message.dueAt,
    message.endedAt,
    what ? uuidv7() : null,
    unit.now,
    what,
    'reason' in outcome ? outcome.reason : null,
  ]);
  unit.audit({ type: 'message', id: message.id }, { outcome: outcome.kind });
  if (!settled) return false;
  const fact = { messageId: message.id, rule: message.rule, channel: message.channel, subjectId: message.subjectId };
  const at = unit.now.toISOString();
  switch (outcome.kind) {
    case 'sent':
      unit.say(
        NotificationSent,
        { ...fact, ...(message.personId ? { personId: message.personId } : {}), sentAt: at },
        { version: 1 },
      );
      break;
    case 'suppressed':
      unit.say(NotificationSuppressed, { ...fact, suppressedAt: at }, { version: 1 });
      if (CHANNEL_REFUSALS.includes(outcome.reason)) await tryNextChannel(unit, message);
      break;
    case 'failed':
      unit.say(NotificationFailed, { ...fact, failedAt: at }, { version: 1 });
      askForPhoneCall(unit, UNDELIVERABLE, message);
      break;
    case 'postponed':
    case 'given_back':
      break;
    default:
      outcome satisfies never;
  }
  return true;
}

function apply(message: Message, outcome: Outcome, now: Date): void {
  switch (outcome.kind) {
    case 'sent':
      return message.sent(now);
    case 'suppressed':
      return message.suppress(outcome.reason, now);
    case 'failed':
      return message.fail(outcome.reason, now);
    case 'postponed':
      return message.postpone(outcome.until);
    case 'given_back':
      return message.giveBack(outcome.until);
    default:
      outcome satisfies never;
  }
}

/** A try that was never made leaves no line in the log. */
function stepOf({ kind }: Outcome): MessageStep | null {
  return kind === 'given_back' ? null : kind;
}

async function tryNextChannel(unit: Unit, message: Message): Promise<void> {
  const flow = flowOf(message.rule, message.flowVersion);
  const channel = flow.audience === 'person' ? channelAfter(flow, message.channel) : undefined;
  if (!channel) return askForPhoneCall(unit, message.rule, message);
  const { rule, flowVersion, factAt: at, subjectKind, subjectId, personId } = message;
  await planMessages(unit, { at, subjectKind, subjectId, ...(personId ? { personId } : {}) }, [
    { rule, flowVersion, audience: 'person', channel, priority: 'routine', roles: [] },
  ]);
}

/** The try's number is the proof that the message is still in the hands of who settles it. */
const SETTLE: Statement = {
  name: 'settle-message',
  text: `with settled as (
           update message set state = $4, reason = $5, attempts = $6, due_at = $7, ended_at = $8
            where clinic_id = $1 and id = $2 and state = 'sending' and attempts = $3
           returning id),
         logged as (
           insert into message_log (clinic_id, id, message_id, at, what, reason, attempt)
           select $1, $9, id, $10, $11, $12, $3 from settled where $11::text is not null)
         select id from settled`,
};
