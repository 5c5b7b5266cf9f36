import { NotificationFailed, NotificationSent, NotificationSuppressed } from '@stillwater/contracts';
import type { Statement, Unit } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';
import { flowOf } from '../flows/flow-book.rules.js';
import { channelAfter, stepOf, type Reason } from '../flows/flow.rules.js';
import { Message, type MessageStep } from './message.entity.js';
import { askForPhoneCall, planMessages } from './plan-messages.js';

/** What became of a try to send. `given_back`: the try was never made. */
export type Outcome =
  /** `told`: the appointment as the person knows it from now on. */
  | { kind: 'sent'; told?: { startsAt: string; mode: string } | undefined }
  | { kind: 'suppressed'; reason: Reason }
  | { kind: 'failed'; reason: Reason }
  | { kind: 'postponed'; until: Date; reason: string }
  | { kind: 'given_back'; until: Date }
  /** Its time is to come, or quiet hours have moved it. */
  | { kind: 'put_off'; until: Date; quietHours: boolean };

/** Reasons of this channel only: another one may still reach the person. */
const CHANNEL_REFUSALS: readonly Reason[] = [
  'no_consent',
  'opted_out',
  'no_contact_point',
  'no_carrier',
  'too_long',
  'daily_cap',
  'weekly_cap',
];

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
  const what = stepOfLog(outcome);
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
    reasonOf(outcome),
    message.wantedAt,
  ]);
  unit.audit({ type: 'message', id: message.id }, { outcome: outcome.kind });
  if (!settled) return false;
  const { id: messageId, rule, channel, subjectKind, subjectId, personId } = message;
  const fact = { messageId, rule, channel, subjectKind, subjectId, ...(personId ? { personId } : {}) };
  const at = unit.now.toISOString();
  switch (outcome.kind) {
    case 'sent':
      unit.say(NotificationSent, { ...fact, sentAt: at }, { version: 1 });
      if (outcome.told) {
        const { startsAt, mode } = outcome.told;
        unit.send(KEEP_TOLD, [unit.clinicId, subjectId, message.occurrence, startsAt, mode]);
      }
      break;
    case 'suppressed':
      unit.say(NotificationSuppressed, { ...fact, suppressedAt: at }, { version: 1 });
      if (CHANNEL_REFUSALS.includes(outcome.reason)) await tryNextChannel(unit, message);
      if (outcome.reason === 'open_acute_flag') askWhenHeld(unit, message);
      break;
    case 'failed':
      unit.say(NotificationFailed, { ...fact, failedAt: at }, { version: 1 });
      // Who waits for a code asks for another one.
      if (subjectKind !== 'person') askForPhoneCall(unit, UNDELIVERABLE, message);
      break;
    case 'postponed':
    case 'given_back':
    case 'put_off':
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
    case 'put_off':
      return message.putOff(outcome.until);
    default:
      outcome satisfies never;
  }
}

/** A try that was never made leaves no line in the log. */
function stepOfLog(outcome: Outcome): MessageStep | null {
  if (outcome.kind === 'put_off') return outcome.quietHours ? 'postponed' : null;
  return outcome.kind === 'given_back' ? null : outcome.kind;
}

function reasonOf(outcome: Outcome): string | null {
  if (outcome.kind === 'put_off') return outcome.quietHours ? 'quiet_hours_deferred' : null;
  return 'reason' in outcome ? outcome.reason : null;
}

async function tryNextChannel(unit: Unit, message: Message): Promise<void> {
  const flow = flowOf(message.rule, message.flowVersion);
  if (flow.audience !== 'person') return;
  const {
    rule,
    flowVersion,
    step,
    channel: refused,
    factAt: at,
    subjectKind,
    subjectId,
    occurrence,
    inReply,
  } = message;
  const channel = channelAfter(stepOf(flow, step), refused);
  if (!channel) return askForPhoneCall(unit, rule, message);
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
  await planMessages(unit, fact, [{ ...planned, audience: 'person', priority: 'routine', roles: [] }]);
}

function askWhenHeld(unit: Unit, message: Message): void {
  const flow = flowOf(message.rule, message.flowVersion);
  if (flow.audience === 'person' && flow.askStaffWhenHeld) askForPhoneCall(unit, message.rule, message);
}

const KEEP_TOLD: Statement = {
  name: 'keep-told',
  text: `update appointment_copy set told_version = $3, told_starts_at = $4, told_mode = $5
          where clinic_id = $1 and id = $2 and told_version <= $3`,
};

/** The try's number is the proof that the message is still in the hands of who settles it. */
const SETTLE: Statement = {
  name: 'settle-message',
  text: `with settled as (
           update message set state = $4, reason = $5, attempts = $6, due_at = $7, ended_at = $8, wanted_at = $13
            where clinic_id = $1 and id = $2 and state = 'sending' and attempts = $3
           returning id),
         logged as (
           insert into message_log (clinic_id, id, message_id, at, what, reason, attempt)
           select $1, $9, id, $10, $11, $12, $3 from settled where $11::text is not null)
         select id from settled`,
};
