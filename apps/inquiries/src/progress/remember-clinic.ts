import type { ClinicChanged } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';

/** Keeps the zone in which a clinic counts its days. An older profile that comes late changes nothing. */
@Injectable()
export class RememberClinicUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  remember({ clinicId, zone, profileVersion }: ClinicChanged, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'clinic', id: clinicId });
      unit.send(KEEP_ZONE, [unit.clinicId, zone, profileVersion]);
    });
  }
}

const KEEP_ZONE: Statement = {
  name: 'keep-clinic-zone',
  text: `insert into clinic_copy as known (clinic_id, zone, profile_version) values ($1, $2, $3)
         on conflict (clinic_id) do update set zone = excluded.zone, profile_version = excluded.profile_version
         where known.profile_version < excluded.profile_version`,
};
