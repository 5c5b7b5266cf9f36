import { Problem, type Actor, type Role } from '@stillwater/platform';

/** Everybody who meets patients knows who they are; the front desk and managers keep how they are reached. */
const readers: readonly Role[] = ['intake', 'therapist', 'prescriber', 'nurse', 'manager'];
const workers: readonly Role[] = ['intake', 'manager'];
/** Contact and logistics are no business of the nurse, who meets people on the day. */
const readersOfContact: readonly Role[] = ['intake', 'therapist', 'prescriber', 'manager'];

export type PersonAbility = 'edit' | 'add-contact-point' | 'revoke-consent';

/** What this actor may do with a person's file, as the web apps show it. */
export function personAbilities(actor: Actor): PersonAbility[] {
  return is(actor, workers) ? ['edit', 'add-contact-point', 'revoke-consent'] : [];
}

/** @throws Problem `person.denied` */
export function requirePersonReader(actor: Actor): void {
  if (!is(actor, readers)) throw Problem.denied('person.denied', "Your role does not open people's files.");
}

/** @throws Problem `person.denied` */
export function requirePersonWorker(actor: Actor): void {
  requirePersonReader(actor);
  if (!is(actor, workers)) throw Problem.denied('person.denied', "Your role may read people's files, not change them.");
}

export function readsContact(actor: Actor): boolean {
  return is(actor, readersOfContact);
}

function is(actor: Actor, wanted: readonly Role[]): boolean {
  return actor.kind === 'staff' && actor.roles.some((role) => wanted.includes(role));
}
