import { Problem, type Actor, type Role } from '@stillwater/platform';

const readers: readonly Role[] = ['intake', 'therapist', 'prescriber', 'nurse', 'manager'];
/** Whoever runs the clinic answers for what it has people sign. */
const editors: readonly Role[] = ['manager'];

/** @throws Problem `consent.denied` */
export function requireConsentReader(actor: Actor): void {
  if (!is(actor, readers)) throw Problem.denied('consent.denied', 'Your role does not see what people sign.');
}

/** @throws Problem `consent.denied` */
export function requireConsentEditor(actor: Actor): void {
  if (!is(actor, editors)) throw Problem.denied('consent.denied', 'Only a manager decides what people sign.');
}

function is(actor: Actor, wanted: readonly Role[]): boolean {
  return actor.kind === 'staff' && actor.roles.some((role) => wanted.includes(role));
}
