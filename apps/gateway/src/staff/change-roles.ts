import { Inject, Injectable } from '@nestjs/common';
import type { ChangeRoles, StaffMember } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope } from '@stillwater/platform';

import { Membership } from './membership.entity.js';
import { loadStaffMember, staffUnknown } from './staff.queries.js';

/** Gives a person other roles in the clinic; without any, the clinic is closed to them from the next request on. */
@Injectable()
export class ChangeStaffRoles {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `staff.unknown`, `staff.stale`, `staff.own_roles`, `staff.role_of_organisation` */
  async run(scope: Scope, staffId: string, version: number, { roles }: ChangeRoles): Promise<StaffMember> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId } = unit;
      const place = { clinicId, staffId };
      const membership = await unit.manager.findOne(Membership, { where: place, lock: { mode: 'pessimistic_write' } });
      if (!membership) throw staffUnknown();
      if (membership.version !== version) {
        throw Problem.stale(
          'staff.stale',
          `Somebody else changed the roles; they are at version ${membership.version}.`,
        );
      }
      const before = await loadStaffMember(unit, staffId);
      membership.change(roles, scope.actor, unit.now);
      if (membership.roles.length > 0) await unit.manager.update(Membership, place, membership);
      else await unit.manager.delete(Membership, place);
      unit.audit({ type: 'staff', id: staffId }, { roles: membership.roles });
      return { ...before, roles: membership.roles, version: membership.version };
    });
  }
}
