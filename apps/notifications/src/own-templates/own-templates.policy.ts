import { Problem, type Actor, type Role } from '@stillwater/platform';

const readers: readonly Role[] = ['manager', 'operator', 'auditor'];
const editors: readonly Role[] = ['manager', 'operator'];

/** @throws Problem `template.denied` */
export function requireTemplateReader(actor: Actor): void {
  if (!is(actor, readers)) throw Problem.denied('template.denied', 'Your role does not see how messages are worded.');
}

/** @throws Problem `template.denied` */
export function requireTemplateEditor(actor: Actor): void {
  if (!is(actor, editors)) throw Problem.denied('template.denied', 'Your role does not word messages.');
}

function is(actor: Actor, roles: readonly Role[]): boolean {
  return actor.kind === 'staff' && actor.roles.some((role) => roles.includes(role));
}
