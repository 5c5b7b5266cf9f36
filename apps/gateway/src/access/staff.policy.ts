import type { Role } from '@stillwater/platform';

import type { Policy } from './policy.js';

export const staffPolicy = {
  'staff.read': ['intake', 'therapist', 'prescriber', 'nurse', 'manager', 'operator', 'auditor'],
  'staff.manage': ['manager', 'operator'],
} satisfies Policy;

/** Only an operator makes an operator or an auditor; a manager gives every other role of the own clinic. */
const givenByOperators: ReadonlySet<Role> = new Set<Role>(['operator', 'auditor']);

export function mayGive(actorRoles: readonly Role[], role: Role): boolean {
  return actorRoles.includes('operator') || (actorRoles.includes('manager') && !givenByOperators.has(role));
}

/** A person's roles are as far out of a manager's reach as the roles in them. */
export function mayChange(actorRoles: readonly Role[], current: readonly Role[]): boolean {
  return current.every((role) => mayGive(actorRoles, role));
}
