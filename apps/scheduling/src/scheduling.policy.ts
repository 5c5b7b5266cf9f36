import type { AppointmentAbility } from '@stillwater/contracts';
import { Problem, type Actor, type Role } from '@stillwater/platform';
import { mayWithdrawNoShow } from './availability/booking-limits.rules.js';

const readers: readonly Role[] = ['intake', 'therapist', 'prescriber', 'nurse', 'manager', 'operator'];
/** The front desk and managers book for everybody. */
const bookers: readonly Role[] = ['intake', 'manager'];
/** Clinicians book for themselves. */
const ownBookers: readonly Role[] = ['therapist', 'prescriber'];
const editors: readonly Role[] = ['manager', 'operator'];

/** What the policy judges an appointment by. */
export interface Judged {
  state: string;
  startsAt: Date;
  staffIds: readonly string[];
  noShowAt: Date | null;
}

/** What this actor may do with this appointment now. The pages show what is in the list; the use cases ask the same list. */
export function abilities(actor: Actor, appointment: Judged, now: Date): AppointmentAbility[] {
  if (!worksWith(actor, appointment.staffIds)) return [];
  if (appointment.state === 'held') return ['book', 'cancel'];
  if (mayWithdrawNoShow(appointment, now)) return ['withdraw_no_show'];
  const agreed = appointment.state === 'booked' || appointment.state === 'confirmed';
  if (!agreed) return [];
  if (appointment.startsAt <= now) return ['mark_no_show'];
  return appointment.state === 'booked' ? ['confirm', 'move', 'cancel'] : ['move', 'cancel'];
}

/** Those who may only book for themselves do so, also when nobody in particular was asked for. */
export function staffToBook(actor: Actor, wished: string | undefined): string | undefined {
  if (actor.kind === 'person' || has(actor, bookers)) return wished;
  if (has(actor, ownBookers) && (wished === undefined || wished === actor.id)) return actor.id;
  throw denied();
}

/** @throws Problem `schedule.denied` */
export function requireWorker(actor: Actor, staffIds: readonly string[]): void {
  if (!worksWith(actor, staffIds)) throw denied();
}

/** Whoever books may let the person choose. @throws Problem `schedule.denied` */
export function requireOfferer(actor: Actor): void {
  if (!has(actor, bookers) && !has(actor, ownBookers)) throw denied();
}

/** @throws Problem `schedule.denied` */
export function requireScheduleReader(actor: Actor): void {
  if (!has(actor, readers)) throw denied();
}

/** @throws Problem `schedule.denied` */
export function requireScheduleEditor(actor: Actor): void {
  if (!has(actor, editors)) throw denied();
}

function worksWith(actor: Actor, staffIds: readonly string[]): boolean {
  return has(actor, bookers) || (has(actor, ownBookers) && staffIds.includes(actor.id));
}

function denied(): Problem {
  return Problem.denied('schedule.denied', 'Your role does not do this in the schedule.');
}

function has(actor: Actor, wanted: readonly Role[]): boolean {
  return actor.kind === 'staff' && actor.roles.some((role) => wanted.includes(role));
}
