import { v7 as uuidv7 } from 'uuid';
import { queryOnce } from './ground.ts';

/** Clinics whose profiles are known. @returns their ids */
export async function seedClinics(adminUrl: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuidv7());
  await queryOnce(
    adminUrl,
    `insert into clinic_copy (clinic_id, zone, sender_name, phone, postal_address, language, hours, profile_version, zone_data)
     select id, 'America/New_York', 'JT Office', '+18285550142', '18 Wall Street, Asheville, NC 28801', 'en-US', '[]', 1, $2
       from unnest($1::uuid[]) id`,
    [ids, process.versions['tz']],
  );
  return ids;
}

export interface Reminders {
  clinics: readonly string[];
  count: number;
  /** When the visits begin that they are about. */
  startsAt: Date;
  /** When the first is due. */
  dueAt: Date;
  /** Milliseconds between two. */
  everyMs: number;
}

/** Reminders of visits, each for a person and a visit of its own, as timers or as messages. */
export async function seedReminders(
  adminUrl: string,
  as: 'timers' | 'messages',
  { clinics, count, startsAt, dueAt, everyMs }: Reminders,
): Promise<void> {
  const written =
    as === 'timers'
      ? `insert into timer (clinic_id, rule, step, subject_id, subject_kind, flow_version, occurrence, person_id, fact_at, wanted_at, due_at, correlation_id)
         select clinic_id, 'N12', 'two_hours', subject_id, 'appointment', 1, 1, person_id, due_at, due_at, due_at, uuidv7()::text from wanted`
      : `insert into message (clinic_id, id, rule, flow_version, step, audience, channel, subject_kind, subject_id, occurrence, person_id, state, wanted_at, due_at, fact_at, planned_at, correlation_id)
         select clinic_id, uuidv7(), 'N12', 1, 'two_hours', 'person', 'sms', 'appointment', subject_id, 1, person_id, 'pending', due_at, due_at, due_at, due_at, uuidv7()::text from wanted`;
  await queryOnce(
    adminUrl,
    `with wanted as (
       select ($1::uuid[])[1 + n % $2] as clinic_id, uuidv7() as subject_id, uuidv7() as person_id,
              $5::timestamptz + make_interval(secs => n * $6::float8 / 1000) as due_at
         from generate_series(0, $3::int - 1) n),
     visited as (
       insert into appointment_copy (clinic_id, id, time_version, service_code, mode, starts_at, ends_at, local_start, zone, told_version, told_starts_at, told_mode)
       select clinic_id, subject_id, 1, 'MED_EVAL', 'video', $4, $4::timestamptz + interval '1 hour', '2026-03-10T14:00', 'America/New_York', 1, $4, 'video' from wanted)
     ${written}`,
    [clinics, clinics.length, count, startsAt, dueAt, everyMs],
  );
}

/** Timers of visits in weeks to come. */
export async function seedPending(
  adminUrl: string,
  { clinics, count, dueAt }: Pick<Reminders, 'clinics' | 'count' | 'dueAt'>,
): Promise<void> {
  await queryOnce(
    adminUrl,
    `insert into timer (clinic_id, rule, step, subject_id, subject_kind, flow_version, occurrence, person_id, fact_at, wanted_at, due_at, correlation_id)
     select ($1::uuid[])[1 + n % $2], 'N12', 'two_hours', uuidv7(), 'appointment', 1, 1, uuidv7(), $4, $4, d.at, 'later'
       from generate_series(1, $3::int) n
       cross join lateral (select $4::timestamptz + interval '7 days' + n * interval '2 seconds' as at) d`,
    [clinics, clinics.length, count, dueAt],
  );
}
