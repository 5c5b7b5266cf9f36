import { Problem, type Actor, type Role } from '@stillwater/platform';

const logReaders: readonly Role[] = ['intake', 'manager', 'operator', 'auditor'];
const messageWorkers: readonly Role[] = ['intake', 'manager'];
const metricsReaders: readonly Role[] = ['manager', 'operator', 'auditor'];
const noticeWorkers: readonly Role[] = ['intake', 'therapist', 'prescriber', 'nurse', 'manager'];
/** The last rung of the ladder sees that something urgent waits, so as to call the clinic, and not about whom it is. */
const noticeReaders: readonly Role[] = [...noticeWorkers, 'operator'];
const safetyReaders: readonly Role[] = ['therapist', 'prescriber', 'nurse', 'manager', 'auditor'];

/** @throws Problem `message.denied` */
export function requireLogReader(actor: Actor): void {
  if (!is(actor, logReaders)) throw Problem.denied('message.denied', 'Your role does not read the message log.');
}

/** @throws Problem `message.denied` */
export function requireMetricsReader(actor: Actor): void {
  if (!is(actor, metricsReaders)) throw Problem.denied('message.denied', 'Your role does not see how sending goes.');
}

/** @throws Problem `message.denied` */
export function requireMessageWorker(actor: Actor): void {
  if (!is(actor, messageWorkers)) throw Problem.denied('message.denied', 'Your role does not send messages anew.');
}

/** @throws Problem `staff_notice.denied` */
export function requireNoticeReader(actor: Actor): void {
  if (!is(actor, noticeReaders)) throw Problem.denied('staff_notice.denied', 'Your role has no notices.');
}

/** @throws Problem `staff_notice.denied` */
export function requireNoticeWorker(actor: Actor): void {
  if (!is(actor, noticeWorkers)) throw Problem.denied('staff_notice.denied', 'Your role does not work on notices.');
}

/** The actor's roles to which notices are open in full; of the others' notices only urgent ones are shown, without their person. */
export function fullNoticeRoles({ roles }: Actor): Role[] {
  return roles.filter((role) => noticeWorkers.includes(role));
}

/** A reason as this actor may read it: that a safety flag is open is for those who work with flags. */
export function reasonFor(actor: Actor, reason: string): string {
  return reason === 'open_acute_flag' && !is(actor, safetyReaders) ? 'call_a_clinician' : reason;
}

function is(actor: Actor, roles: readonly Role[]): boolean {
  return actor.kind === 'staff' && actor.roles.some((role) => roles.includes(role));
}
