import type { Statement, Unit } from '@stillwater/platform';

const NEXT_VERSION: Statement = {
  name: 'next-calendar-version',
  text: `insert into calendar_version as v (clinic_id, version) values ($1, 1)
         on conflict (clinic_id) do update set version = v.version + 1`,
};

/** Whatever free times are computed from has changed: calendars in memory are old from this commit on. */
export function calendarChanged(unit: Unit): void {
  unit.send(NEXT_VERSION, [unit.clinicId]);
}

export const KEEP_CLINIC: Statement = {
  name: 'keep-clinic',
  text: `insert into clinic_copy as c (clinic_id, organisation_id, code, zone, hours, closures, profile_version)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (clinic_id) do update set
           organisation_id = excluded.organisation_id, code = excluded.code, zone = excluded.zone,
           hours = excluded.hours, closures = excluded.closures, profile_version = excluded.profile_version
         where c.profile_version <= excluded.profile_version`,
};

/** The usual services, for a clinic that has none yet. */
export const KEEP_DEFAULT_SERVICES: Statement = {
  name: 'keep-default-services',
  text: `insert into visit_service (clinic_id, code, offered, duration_minutes, buffer_before_minutes,
                                    buffer_after_minutes, modes, roles, rooms)
         select $1, s.code, true, s.duration, s.before, s.after, s.modes, s.roles, s.rooms
           from jsonb_to_recordset($2::jsonb) as s (code text, duration smallint, before smallint, after smallint,
                                                    modes text[], roles text[], rooms text[])
         on conflict (clinic_id, code) do nothing`,
};

/** Their own working hours stay as they are. */
export const KEEP_STAFF: Statement = {
  name: 'keep-staff',
  text: `insert into staff_calendar as s (clinic_id, staff_id, roles, active, changed_at) values ($1, $2, $3, $4, $5)
         on conflict (clinic_id, staff_id) do update set
           roles = excluded.roles, active = excluded.active, changed_at = excluded.changed_at
         where s.changed_at <= excluded.changed_at`,
};

export const KEEP_DECISION: Statement = {
  name: 'keep-decision',
  text: `insert into bookable_copy as b (clinic_id, person_id, decision_id, bookable, valid_until, decided_at)
         values ($1, $2, $3, $4, $5::text::date, $6)
         on conflict (clinic_id, person_id) do update set
           decision_id = excluded.decision_id, bookable = excluded.bookable, valid_until = excluded.valid_until,
           decided_at = excluded.decided_at
         where b.decided_at < excluded.decided_at`,
};
