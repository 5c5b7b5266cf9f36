import type { Role } from '@stillwater/platform';

import type { Policy } from './policy.js';

export const staffPolicy = {
  'staff.read': ['intake', 'therapist', 'prescriber', 'nurse', 'manager', 'operator', 'auditor'],
  'staff.manage': ['manager', 'operator'],
} satisfies Policy;

/** Held in every clinic of an organisation, so nobody gives them in one: whoever installs the platform does. */
const organisationRoles: ReadonlySet<Role> = new Set<Role>(['operator', 'auditor']);

export function isOfOrganisation(role: Role): boolean {
  return organisationRoles.has(role);
}

export function mayGive(actorRoles: readonly Role[], role: Role): boolean {
  return !isOfOrganisation(role) && (actorRoles.includes('operator') || actorRoles.includes('manager'));
}

/** A person's roles are as far out of reach as the roles in them. */
export function mayChange(actorRoles: readonly Role[], current: readonly Role[]): boolean {
  return current.every((role) => mayGive(actorRoles, role));
}
