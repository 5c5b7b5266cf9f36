import { Inject, Injectable } from '@nestjs/common';
import type { ChangeRoles, StaffMember } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Unit } from '@stillwater/platform';

import { endSessions } from '../sign-in/session.statements.js';
import { withdrawEnrolmentsFor } from '../sign-in/enrolment.statements.js';
import { keepAManager } from './keep-one-in-charge.js';
import { membershipToChange } from './membership-to-change.js';
import { saveAndSay } from './say-staff-changed.js';
import { loadStaffMember } from './staff.queries.js';

/** Gives a person other roles in the clinic; without any they have left it, and what they had open is over at once. */
@Injectable()
export class ChangeStaffRoles {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `staff.unknown`, `staff.stale`, `staff.own_roles`, `staff.role_of_organisation`, `staff.last_manager` */
  async run(scope: Scope, staffId: string, version: number, { roles }: ChangeRoles): Promise<StaffMember> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'staff', id: staffId });
      const membership = await membershipToChange(unit, staffId, version);
      const held = membership.roles;
      membership.change(roles, scope.actor, unit.now);
      await keepAManager(unit, staffId, held, membership.roles);
      const before = await loadStaffMember(unit, staffId);
      await saveAndSay(unit, membership);
      unit.audit({ type: 'staff', id: staffId }, { roles: membership.roles });
      if (roles.length > 0) return loadStaffMember(unit, staffId);
      await shutOut(unit, staffId);
      return { ...before, roles: [], version: membership.version };
    });
  }
}

async function shutOut(unit: Unit, staffId: string): Promise<void> {
  await unit.query(endSessions, [staffId, null]);
  await unit.query(withdrawEnrolmentsFor, [staffId, unit.clinicId]);
}
