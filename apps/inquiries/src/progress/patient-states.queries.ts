import type { PatientState } from '@stillwater/contracts';
import type { Statement, Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { patientState, type ScreeningSoFar } from './patient-state.rules.js';

interface Row {
  personId: string;
  today: string;
  preparing: boolean;
  screenings: Record<keyof ScreeningSoFar, string | boolean | null>[];
}

/** How far people have come, as of now. It is worked out when asked: what it follows from comes in any order. */
@Injectable()
export class PatientStates {
  async of(unit: Unit, personIds: readonly string[]): Promise<Map<string, PatientState>> {
    if (personIds.length === 0) return new Map();
    const rows = await unit.query<Row>(PROGRESS, [unit.clinicId, personIds, unit.now]);
    return new Map(
      rows.map(({ personId, screenings, preparing, today }) => [
        personId,
        patientState(screenings.map(read), preparing, today),
      ]),
    );
  }
}

function read(row: Row['screenings'][number]): ScreeningSoFar {
  const instant = (value: string | boolean | null) => (typeof value === 'string' ? new Date(value) : null);
  return {
    invitedAt: instant(row.invitedAt),
    expiredAt: instant(row.expiredAt),
    correctedAt: instant(row.correctedAt),
    decidedAt: instant(row.decidedAt),
    bookable: row.bookable === true,
    validUntil: typeof row.validUntil === 'string' ? row.validUntil : null,
  };
}

/** $3 is now. A clinic that hasn't been heard of yet counts its days in UTC. */
const PROGRESS: Statement = {
  name: 'progress-of-people',
  text: `
select s.person_id as "personId",
       to_char($3::timestamptz at time zone coalesce((select zone from clinic_copy where clinic_id = $1), 'UTC'),
               'YYYY-MM-DD') as today,
       exists (select from appointment_copy a
                where a.clinic_id = $1 and a.person_id = s.person_id and a.service_code = 'PREP'
                  and a.booked_at is not null and a.cancelled_at is null) as preparing,
       jsonb_agg(jsonb_build_object('invitedAt', s.invited_at, 'expiredAt', s.expired_at,
         'correctedAt', s.corrected_at, 'decidedAt', s.decided_at, 'bookable', s.bookable,
         'validUntil', s.valid_until)) as screenings
  from screening_copy s
 where s.clinic_id = $1 and s.person_id = any($2::uuid[])
 group by s.person_id`,
};
