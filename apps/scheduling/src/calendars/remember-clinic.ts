import type { ClinicChanged } from '@stillwater/contracts';
import { UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { calendarChanged, KEEP_CLINIC, KEEP_DEFAULT_SERVICES } from './calendar.statements.js';
import { DEFAULT_SERVICES } from './default-services.rules.js';

/** Keeps when a clinic is open. An older profile that comes late changes nothing. */
@Injectable()
export class RememberClinicUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  remember(clinic: ClinicChanged, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'clinic', id: clinic.clinicId });
      unit.send(KEEP_CLINIC, [
        unit.clinicId,
        clinic.organisationId,
        clinic.code,
        clinic.zone,
        JSON.stringify(clinic.hours),
        JSON.stringify(clinic.closures ?? []),
        clinic.profileVersion,
      ]);
      unit.send(KEEP_DEFAULT_SERVICES, [unit.clinicId, JSON.stringify(DEFAULT_SERVICES)]);
      calendarChanged(unit);
    });
  }
}
