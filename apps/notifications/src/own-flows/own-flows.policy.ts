import { Problem, type Actor, type Role } from '@stillwater/platform';

const readers: readonly Role[] = ['manager', 'operator', 'auditor'];
const editors: readonly Role[] = ['manager', 'operator'];

/** @throws Problem `flow.denied` */
export function requireFlowReader(actor: Actor): void {
  if (!is(actor, readers)) throw Problem.denied('flow.denied', 'Your role does not see how messages are sent.');
}

/** @throws Problem `flow.denied` */
export function requireFlowEditor(actor: Actor): void {
  if (!is(actor, editors)) throw Problem.denied('flow.denied', 'Your role does not change how messages are sent.');
}

function is(actor: Actor, roles: readonly Role[]): boolean {
  return actor.kind === 'staff' && actor.roles.some((role) => roles.includes(role));
}
