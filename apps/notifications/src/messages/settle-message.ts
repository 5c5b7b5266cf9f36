import { NotificationFailed, NotificationSent, NotificationSuppressed, type MessageStep } from '@stillwater/contracts';
import type { Cause, Statement, Unit } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';
import { flowsOf, type FlowName } from '../flows/flow-book.js';
import type { FlowDocument, Reason } from '../flows/flow.rules.js';
import { followReceipt } from './follow-receipt.js';
import { Message } from './message.entity.js';
import { goOn, nextChannel, type NextMessage } from './next-channel.js';
import { askAboutCarrier, askAboutUndelivered, askForPhoneCall } from './plan-messages.js';
import { versionSaid } from './said-version.rules.js';

/** What became of a try to send. `given_back`: the try was never made. */
export type Outcome =
  /** `told`: the appointment as the person knows it from now on. */
  | { kind: 'sent'; told?: { startsAt: string; mode: string } | undefined }
  /** `call`: staff are asked to say it by phone. */
  | { kind: 'suppressed'; reason: Reason; call?: boolean; carrierRefusesUs?: boolean }
  | { kind: 'failed'; reason: Reason; carrierRefusesUs?: boolean }
  | { kind: 'postponed'; until: Date; reason: string }
  | { kind: 'given_back'; until: Date }
  /** Its time is to come, or quiet hours have moved it. */
  | { kind: 'put_off'; until: Date; quietHours: boolean };

/** A claimed message, what became of it, and what it is traced to when that is not the unit's own scope. */
export interface Settlement {
  message: Message;
  outcome: Outcome;
  cause?: Cause | undefined;
}

/** @returns false, with nothing written, when the message is no longer this try's */
export async function settleMessage(unit: Unit, message: Message, outcome: Outcome): Promise<boolean> {
  return (await settleMessages(unit, [{ message, outcome }])).has(message.id);
}

/**
 * Writes the outcomes of tries, and what follows from them: the next channel, or a call by staff.
 * @returns the messages that were still their tries': nothing is written of the others
 */
export async function settleMessages(unit: Unit, settlements: readonly Settlement[]): Promise<ReadonlySet<string>> {
  const all = settlements.map(({ message: claimed, outcome, cause = unit.scope }) => {
    const message = Object.assign(new Message(), claimed);
    apply(message, outcome, unit.now);
    unit.auditPart(cause, { type: 'message', id: message.id }, { outcome: outcome.kind });
    return { claimed, message, outcome, cause, what: stepOfLog(outcome) };
  });
  const rows = await unit.query<Written>(SETTLE, [
    unit.clinicId,
    unit.now,
    all.map(({ message }) => message.id),
    all.map(({ claimed }) => claimed.attempts),
    all.map(({ message }) => message.state),
    all.map(({ message }) => message.reason),
    all.map(({ message }) => message.attempts),
    all.map(({ message }) => message.dueAt),
    all.map(({ message }) => message.endedAt),
    all.map(({ what }) => (what ? uuidv7() : null)),
    all.map(({ what }) => what),
    all.map(({ outcome }) => reasonOf(outcome)),
    all.map(({ message }) => message.wantedAt),
    all.map(({ claimed }) => claimed.delivery),
  ]);
  const written = new Map(rows.map((row) => [row.id, row]));
  const ours = all.flatMap(({ message, ...settled }) => {
    const row = written.get(message.id);
    if (!row || row.overtaken) return [];
    const { delivery, deliveryCode } = row;
    return [{ ...settled, message: Object.assign(message, { delivery, deliveryCode }) }];
  });
  const flowOf = await flowsOf(
    unit,
    ours.map(({ message }) => message),
  );
  for (const settlement of ours) say(unit, settlement, flowOf);
  keepTold(unit, ours);
  await goOn(
    unit,
    ours.flatMap((settlement) => next(unit, settlement, flowOf(settlement.message))),
  );
  return new Set(written.keys());
}

type Written = Pick<Message, 'id' | 'delivery' | 'deliveryCode'> & {
  /** Its carrier has said what became of it while it was being given up: it is looked at again, and nothing follows. */
  overtaken: boolean;
};

type FlowOf = (name: FlowName) => FlowDocument;

/** The message with what its carrier has said by now. */
type Settled = Required<Pick<Settlement, 'message' | 'outcome'>> & { cause: Cause };

function say(unit: Unit, { message, outcome, cause }: Settled, flowOf: FlowOf): void {
  // Others hear of messages to people; what staff are told of is in the log.
  if (message.audience === 'staff') return;
  const { id: messageId, rule, channel, subjectKind, subjectId, personId } = message;
  const fact = { messageId, rule, channel, subjectKind, subjectId, ...(personId ? { personId } : {}) };
  const at = unit.now.toISOString();
  const about = { version: versionSaid(message, 'outcome'), cause };
  if ('carrierRefusesUs' in outcome && outcome.carrierRefusesUs) askAboutCarrier(unit);
  switch (outcome.kind) {
    case 'sent':
      unit.say(NotificationSent, { ...fact, sentAt: at }, about);
      break;
    case 'suppressed':
      unit.say(NotificationSuppressed, { ...fact, suppressedAt: at }, about);
      if (outcome.reason === 'open_acute_flag') askWhenHeld(unit, message, flowOf(message));
      if (outcome.call) askForPhoneCall(unit, message.rule, message);
      // Who had it tried anew believes that it went out.
      else if (outcome.reason === 'lapsed' && message.redrives > 0) askAboutUndelivered(unit, message);
      break;
    case 'failed':
      unit.say(NotificationFailed, { ...fact, failedAt: at }, about);
      askAboutUndelivered(unit, message);
      break;
    case 'postponed':
    case 'given_back':
    case 'put_off':
      break;
    default:
      outcome satisfies never;
  }
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

/** What is to be sent instead, or because of it. */
function next(unit: Unit, { message, outcome, cause }: Settled, flow: FlowDocument): NextMessage[] {
  const { delivery } = message;
  if (outcome.kind === 'sent') return delivery ? followReceipt(unit, message, delivery, { flow, cause }) : [];
  if (outcome.kind !== 'suppressed' && outcome.kind !== 'failed') return [];
  return nextChannel(unit, message, { flow, reason: outcome.reason, cause, asked: outcome.kind === 'failed' });
}

function askWhenHeld(unit: Unit, message: Message, flow: FlowDocument): void {
  if (flow.audience === 'person' && flow.askStaffWhenHeld) askForPhoneCall(unit, message.rule, message);
}

function keepTold(unit: Unit, settled: readonly Settled[]): void {
  const told = settled.flatMap(({ message, outcome }) =>
    outcome.kind === 'sent' && outcome.told ? [{ message, ...outcome.told }] : [],
  );
  if (told.length === 0) return;
  unit.send(KEEP_TOLD, [
    unit.clinicId,
    told.map(({ message }) => message.subjectId),
    told.map(({ message }) => message.occurrence),
    told.map(({ startsAt }) => startsAt),
    told.map(({ mode }) => mode),
  ]);
}

/** Of several about one appointment the newest is kept. */
const KEEP_TOLD: Statement = {
  name: 'keep-told',
  text: `update appointment_copy a set told_version = t.version, told_starts_at = t.starts_at, told_mode = t.mode
           from (select distinct on (id) * from unnest($2::uuid[], $3::integer[], $4::timestamptz[], $5::text[])
                   as told(id, version, starts_at, mode) order by id, version desc) t
          where a.clinic_id = $1 and a.id = t.id and a.told_version <= t.version`,
};

const OVERTAKEN = `(o.state in ('failed', 'suppressed') and m.delivery is distinct from o.delivery)`;

/**
 * The try's number is the proof that the message is still in the hands of who settles it. One that is given up, though its
 * receipt has come since it was looked at, waits to be looked at once more.
 */
const SETTLE: Statement = {
  name: 'settle-messages',
  text: `with outcome as (
           select * from unnest($3::uuid[], $4::integer[], $5::text[], $6::text[], $7::integer[], $8::timestamptz[], $9::timestamptz[],
                                $10::uuid[], $11::text[], $12::text[], $13::timestamptz[], $14::text[])
             as o(id, attempt, state, reason, attempts, due_at, ended_at, log_id, what, log_reason, wanted_at, delivery)),
         settled as (
           update message m set state = case when ${OVERTAKEN} then 'pending' else o.state end,
                  reason = case when not ${OVERTAKEN} then o.reason end,
                  ended_at = case when not ${OVERTAKEN} then o.ended_at end,
                  due_at = case when ${OVERTAKEN} then $2::timestamptz else o.due_at end,
                  attempts = o.attempts, wanted_at = o.wanted_at
             from outcome o
            where m.clinic_id = $1 and m.id = o.id and m.state = 'sending' and m.attempts = o.attempt
           returning m.id, m.delivery, m.delivery_code as "deliveryCode", ${OVERTAKEN} as overtaken),
         logged as (
           insert into message_log (clinic_id, id, message_id, at, what, reason, attempt)
           select $1::uuid, o.log_id, o.id, $2, o.what, o.log_reason, o.attempt
             from outcome o join settled s on s.id = o.id where o.what is not null and not s.overtaken)
         select * from settled`,
};
