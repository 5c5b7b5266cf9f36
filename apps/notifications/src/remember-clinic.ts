import type { ClinicChanged } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { planClinicDay } from './flows/plan-clinic-day.js';
import { ZONE_DATA } from './timers/follow-zone-data.js';
import { retimeOpenings } from './timers/retime-openings.js';

/** Keeps what messages say about a clinic, and by which hours they wait. An older profile that comes late changes nothing. */
@Injectable()
export class RememberClinicUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  remember(clinic: ClinicChanged, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'clinic', id: clinic.clinicId });
      const newest = await unit.query(KEEP_PROFILE, [
        unit.clinicId,
        clinic.zone,
        clinic.senderName,
        clinic.phone,
        clinic.postalAddress,
        clinic.language,
        JSON.stringify(clinic.hours),
        JSON.stringify(clinic.closures ?? []),
        clinic.profileVersion,
        clinic.code,
        clinic.textNumber ?? null,
        clinic.secondTextNumber ?? null,
        ZONE_DATA,
      ]);
      if (newest.length === 0) return;
      await retimeOpenings(unit);
      await planClinicDay(unit);
    });
  }
}

const KEEP_PROFILE: Statement = {
  name: 'keep-clinic-profile',
  text: `insert into clinic_copy as c (clinic_id, zone, sender_name, phone, postal_address, language, hours, closures,
                                       profile_version, code, text_number, second_text_number, zone_data)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         on conflict (clinic_id) do update set
           zone = excluded.zone, sender_name = excluded.sender_name, phone = excluded.phone,
           postal_address = excluded.postal_address, language = excluded.language, hours = excluded.hours,
           closures = excluded.closures, profile_version = excluded.profile_version, code = excluded.code,
           text_number = excluded.text_number, second_text_number = excluded.second_text_number
         where c.profile_version < excluded.profile_version
         returning 1`,
};
