import { Inject, Injectable } from '@nestjs/common';
import type { ChangeRoles, StaffMember } from '@stillwater/contracts';
import { UnitOfWork, type Scope } from '@stillwater/platform';

import { membershipToChange } from './membership-to-change.js';
import { saveAndSay } from './say-staff-changed.js';
import { loadStaffMember } from './staff.queries.js';

/** Gives a person other roles in the clinic; without any, the clinic is closed to them from the next request on. */
@Injectable()
export class ChangeStaffRoles {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `staff.unknown`, `staff.stale`, `staff.own_roles`, `staff.role_of_organisation` */
  async run(scope: Scope, staffId: string, version: number, { roles }: ChangeRoles): Promise<StaffMember> {
    return this.unitOfWork.run(scope, async (unit) => {
      const membership = await membershipToChange(unit, staffId, version);
      const before = await loadStaffMember(unit, staffId);
      membership.change(roles, scope.actor, unit.now);
      await saveAndSay(unit, membership);
      unit.audit({ type: 'staff', id: staffId }, { roles: membership.roles });
      return { ...before, roles: membership.roles, version: membership.version };
    });
  }
}
