import type { StaffChanged } from '@stillwater/contracts';
import { UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { calendarChanged, KEEP_STAFF } from './calendar.statements.js';

/** Keeps who works in the clinic, and as what. Whoever leaves keeps their appointments, and gets no new ones. */
@Injectable()
export class RememberStaffUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  remember({ staffId, roles, active, changedAt }: StaffChanged, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'staff', id: staffId });
      unit.send(KEEP_STAFF, [unit.clinicId, staffId, roles, active, changedAt]);
      calendarChanged(unit);
    });
  }
}
