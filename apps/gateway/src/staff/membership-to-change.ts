import { Problem, type Unit } from '@stillwater/platform';

import { Membership } from './membership.entity.js';
import { staffUnknown } from './staff.queries.js';

/**
 * What a person does here, locked for a change by whoever saw its current version.
 * @throws Problem `staff.unknown` also for somebody who has left, `staff.stale`
 */
export async function membershipToChange(unit: Unit, staffId: string, version: number): Promise<Membership> {
  const where = { clinicId: unit.clinicId, staffId };
  const membership = await unit.manager.findOne(Membership, { where, lock: { mode: 'pessimistic_write' } });
  if (!membership || membership.roles.length === 0) throw staffUnknown();
  if (membership.version === version) return membership;
  throw Problem.stale(
    'staff.stale',
    `Somebody else changed what this person does; it is at version ${membership.version}.`,
  );
}
