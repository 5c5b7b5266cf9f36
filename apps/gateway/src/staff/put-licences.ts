import { Inject, Injectable } from '@nestjs/common';
import type { EditLicences, StaffMember } from '@stillwater/contracts';
import { UnitOfWork, type Scope } from '@stillwater/platform';

import { membershipToChange } from './membership-to-change.js';
import { saveAndSay } from './say-staff-changed.js';
import { loadStaffMember } from './staff.queries.js';

/** Puts the licences of a person on file, in place of those that were there. */
@Injectable()
export class PutLicences {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `staff.unknown`, `staff.stale`, `staff.own_licences`, `staff.licences` */
  async run(scope: Scope, staffId: string, version: number, { licences }: EditLicences): Promise<StaffMember> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'staff', id: staffId });
      const membership = await membershipToChange(unit, staffId, version);
      membership.holdLicences(licences, scope.actor, unit.now);
      await saveAndSay(unit, membership);
      unit.audit({ type: 'staff', id: staffId }, { licences: licences.map(({ type, state }) => `${type} ${state}`) });
      return loadStaffMember(unit, staffId);
    });
  }
}
