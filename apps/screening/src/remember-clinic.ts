import type { ClinicChanged } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { ClinicCopy } from './clinic-copy.entity.js';

/** Keeps what screening needs of a clinic. An older profile that comes late changes nothing. */
@Injectable()
export class RememberClinicUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  remember(clinic: ClinicChanged, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'clinic', id: clinic.clinicId });
      const { code, zone, hours, closures = [], profileVersion } = clinic;
      unit.send(KEEP_PROFILE, [
        unit.clinicId,
        code,
        zone,
        JSON.stringify(hours),
        JSON.stringify(closures),
        profileVersion,
      ]);
    });
  }
}

/** @throws Problem `clinic.not_known_yet` in the first moments of a clinic */
export async function thisClinic(unit: Unit): Promise<ClinicCopy> {
  const clinic = await unit.manager.findOneBy(ClinicCopy, { clinicId: unit.clinicId });
  if (!clinic) throw Problem.unavailable('clinic.not_known_yet', 'The clinic is being set up. Try again in a moment.');
  return clinic;
}

/** The gateway says a profile again when a release has added to it, under the version it had. */
const KEEP_PROFILE: Statement = {
  name: 'keep-clinic-profile',
  text: `insert into clinic_copy as c (clinic_id, code, zone, hours, closures, profile_version)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (clinic_id) do update set
           code = excluded.code, zone = excluded.zone, hours = excluded.hours, closures = excluded.closures,
           profile_version = excluded.profile_version
         where c.profile_version <= excluded.profile_version`,
};
