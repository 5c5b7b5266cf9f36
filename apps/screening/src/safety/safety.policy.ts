import { Problem, type Actor, type Role } from '@stillwater/platform';

/** Clinicians answer for a flag, and who treats ends it; the manager and the auditor read along. */
const clinicians: readonly Role[] = ['therapist', 'prescriber', 'nurse'];
const resolvers: readonly Role[] = ['therapist', 'prescriber'];
const readers: readonly Role[] = [...clinicians, 'manager', 'auditor'];

/**
 * How much of the flags an actor sees: `all` with notes, `without_notes`, or `waiting`, which is the front desk's view:
 * something urgent waits, call a clinician.
 */
export type SafetyFlagSight = 'all' | 'without_notes' | 'waiting';

/** @throws Problem `safety_flag.denied` */
export function sightOfSafetyFlags(actor: Actor): SafetyFlagSight {
  if (is(actor, clinicians)) return 'all';
  if (is(actor, readers)) return 'without_notes';
  if (is(actor, ['intake'])) return 'waiting';
  throw Problem.denied('safety_flag.denied', 'Your role does not see safety flags.');
}

/** @throws Problem `safety_flag.denied` */
export function requireClinician(actor: Actor): void {
  if (!is(actor, clinicians))
    throw Problem.denied('safety_flag.denied', 'Only a clinician acknowledges a safety flag.');
}

/** @throws Problem `safety_flag.denied` */
export function requireResolver(actor: Actor): void {
  if (!is(actor, resolvers))
    throw Problem.denied('safety_flag.denied', 'Only a therapist or a prescriber resolves a safety flag.');
}

function is(actor: Actor, roles: readonly Role[]): boolean {
  return actor.kind === 'staff' && actor.roles.some((role) => roles.includes(role));
}
