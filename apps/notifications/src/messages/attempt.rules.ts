import { Problem, type ClockJump } from '@stillwater/platform';
import type { PersonStep, Reason, StaffStep } from '../flows/flow.rules.js';
import { stopReason } from '../flows/follow-flow.rules.js';
import { lateBy, latenessOf, usefulUntil, whenLate, type Late } from '../flows/lateness.rules.js';
import { sendingTime, type Sending } from '../flows/quiet-hours.rules.js';
import { TemplateRefused } from '../templates/template-head.rules.js';
import { isFaultOfAccount } from './account-faults.rules.js';
import type { OwnersAnswer } from './ask-for-details.js';
import type { CalendarChange } from './carry-message.js';
import { nextTryAt, type Handover, type Tried } from './delivery.rules.js';
import type { LoadedMessage } from './load-message.js';
import type { Message } from './message.entity.js';
import { isReply, overtaken } from './sending.rules.js';
import type { Outcome } from './settle-message.js';

/** Why nobody wants it any more, as far as is known here. */
export function whyStopped(loaded: LoadedMessage, step: PersonStep): Reason | undefined {
  return stopReason(step, loaded) ?? (overtaken(loaded.message, loaded.subject) ? 'superseded' : undefined);
}

/**
 * How late it goes out now, or what becomes of it if it doesn't. What is essential and has no hour left outside of quiet
 * hours is not over: somebody must call. @param zone the person's
 */
export function timeToSend(
  { message, flow, subject, now }: LoadedMessage,
  step: PersonStep,
  { zone, jumps }: { zone: string; jumps: readonly ClockJump[] },
): Outcome | { kind: 'now'; late: Late; noHourLeft: boolean } {
  const wanted = message.wantedAt ?? message.plannedAt;
  const anyHour = step.quietHours === 'ignore' || (step.quietHours === 'ignore_in_reply' && isReply(message, now));
  const time = anyHour
    ? atAnyHour(wanted, now)
    : sendingTime(wanted, now, zone, subject.startsAt ?? undefined, message.factAt);
  const late = whenLate(step.late, lateBy(wanted, now, jumps));
  const noHourLeft = time.kind === 'too_late';
  if (late.kind === 'lapsed' || (noHourLeft && !flow.essential)) return { kind: 'suppressed', reason: 'lapsed' };
  if (time.kind === 'wait') return { kind: 'put_off', until: time.until, quietHours: time.moved };
  return { kind: 'now', late, noHourLeft };
}

function atAnyHour(wanted: Date, now: Date): Sending {
  return now < wanted ? { kind: 'wait', until: wanted, moved: false } : { kind: 'now' };
}

export function sentOutcome({ calendar }: PersonStep, { appointment }: OwnersAnswer): Outcome {
  return { kind: 'sent', told: calendar === 'cancel' ? undefined : appointment };
}

/** Its carrier has brought it back: for the person's number, or for ours. */
export function undelivered({ channel, deliveryCode }: Message): Outcome {
  return channel === 'sms' && isFaultOfAccount(deliveryCode ?? '')
    ? { kind: 'suppressed', reason: 'no_carrier', carrierRefusesUs: true }
    : { kind: 'failed', reason: 'undeliverable' };
}

/** What a carrier's refusal does to a message. */
export function afterRefusal(
  { message, flow }: LoadedMessage,
  step: PersonStep | StaffStep,
  { failure, reason }: Handover & { kind: 'refused' },
  { now, jitter }: { now: Date; jitter: number },
): Outcome {
  if (failure === 'never') return { kind: 'failed', reason: 'undeliverable' };
  // It may have arrived: a second one of these would be worse than none.
  if (failure === 'unknown' && flow.audience === 'person' && flow.purpose === 'marketing')
    return { kind: 'failed', reason: 'unknown_outcome' };
  return triedLater(message, step, { failure, jitter }, { now, reason });
}

/** Tried again as long as it is of use, and then parked: staff see why, and may try it anew. */
export function triedLater(
  { attempts, wantedAt, plannedAt }: Message,
  step: PersonStep | StaffStep,
  tried: Pick<Tried, 'failure' | 'jitter'>,
  { now, reason }: { now: Date; reason: string },
): Outcome {
  const until = nextTryAt(now, { ...tried, tries: attempts });
  const useful = usefulUntil(latenessOf(step), wantedAt ?? plannedAt);
  const parked = !until || (useful && until > useful);
  return parked ? { kind: 'failed', reason: 'undeliverable' } : { kind: 'postponed', until, reason };
}

/** What an error says of the message itself; undefined: nothing. */
export function afterError(error: unknown): Outcome | undefined {
  if (error instanceof TemplateRefused) {
    if (error.code === 'too_long' || error.code === 'not_gsm') return { kind: 'suppressed', reason: 'too_long' };
    return { kind: 'failed', reason: 'banned_word' };
  }
  if (error instanceof Problem && error.kind === 'not_found') return { kind: 'suppressed', reason: 'no_contact_point' };
  return undefined;
}

export function calendarOf(
  { subjectId, occurrence }: Message,
  { calendar }: PersonStep,
  { appointment }: OwnersAnswer,
  language: string,
): CalendarChange | undefined {
  if (!calendar || !appointment) return undefined;
  const method = calendar === 'cancel' ? 'CANCEL' : 'REQUEST';
  return { method, appointmentId: subjectId, version: occurrence, appointment, language };
}
