import { Inject, Injectable } from '@nestjs/common';
import type { ChangeRoles, StaffMember } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';

import { endSessionsWithoutRole, forgetPerson } from '../sign-in/session.statements.js';
import { withdrawEnrolmentsFor } from '../sign-in/enrolment.statements.js';
import { keepAManager } from './keep-one-in-charge.js';
import { membershipToChange } from './membership-to-change.js';
import { saveAndSay } from './say-staff-changed.js';
import { loadStaffMember } from './staff.queries.js';

/** Whoever leaves two clinics at the same time leaves one after the other: the second sees that no role is left. $1 staff */
const oneAfterTheOther: Statement = {
  name: 'leaving-one-after-the-other',
  text: `select 1 from staff where id = $1 for no key update`,
};

/**
 * Gives a person other roles in the clinic; without any they have left it, and with the last role of any clinic what they
 * had open is over at once.
 */
@Injectable()
export class ChangeStaffRoles {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `staff.unknown`, `staff.stale`, `staff.own_roles`, `staff.role_of_organisation`, `staff.last_manager` */
  async run(scope: Scope, staffId: string, version: number, { roles }: ChangeRoles): Promise<StaffMember> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'staff', id: staffId });
      if (roles.length === 0) await unit.query(oneAfterTheOther, [staffId]);
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
  await unit.query(endSessionsWithoutRole, [staffId]);
  await unit.query(forgetPerson, []);
  await unit.query(withdrawEnrolmentsFor, [staffId, unit.clinicId]);
}
