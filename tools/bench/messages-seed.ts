import { v7 as uuidv7 } from 'uuid';
import { queryOnce } from './ground.ts';

export interface Seed {
  clinics: number;
  timers: number;
  messages: number;
  now: Date;
  startsAt: Date;
}

/** Empties the tables, and fills them with reminders that are all due now, each for a person and a visit of its own. */
export async function seed(adminUrl: string, { clinics, timers, messages, now, startsAt }: Seed): Promise<void> {
  const ids = Array.from({ length: clinics }, () => uuidv7());
  await queryOnce(
    adminUrl,
    `set session_replication_role = replica; truncate timer, message_log, message, staff_notice, appointment_copy, clinic_copy, outbox, audit_entry`,
  ).catch(async () => {
    for (const table of ['timer', 'message_log', 'message', 'appointment_copy', 'clinic_copy', 'outbox'])
      await queryOnce(adminUrl, `delete from ${table}`).catch(() => {});
  });
  await queryOnce(
    adminUrl,
    `insert into clinic_copy (clinic_id, zone, sender_name, phone, postal_address, language, hours, profile_version)
     select id, 'America/New_York', 'JT Office', '+18285550142', '18 Wall Street, Asheville, NC 28801', 'en-US', '[]', 1
       from unnest($1::uuid[]) id`,
    [ids],
  );
  await queryOnce(
    adminUrl,
    `with wanted as (
       select ($1::uuid[])[1 + n % $2] as clinic_id, uuidv7() as subject_id, uuidv7() as person_id, n <= $3 as later
         from generate_series(1, $3::int + $4::int) n),
     visited as (
       insert into appointment_copy (clinic_id, id, time_version, service_code, mode, starts_at, ends_at, local_start, zone, told_version, told_starts_at, told_mode)
       select clinic_id, subject_id, 1, 'MED_EVAL', 'video', $5, $5::timestamptz + interval '1 hour', '2026-03-10T14:00', 'America/New_York', 1, $5, 'video' from wanted),
     timed as (
       insert into timer (clinic_id, rule, step, subject_id, subject_kind, flow_version, occurrence, person_id, fact_at, wanted_at, due_at, correlation_id)
       select clinic_id, 'N12', 'two_hours', subject_id, 'appointment', 1, 1, person_id, $6, $6, $6, uuidv7()::text from wanted where later)
     insert into message (clinic_id, id, rule, flow_version, step, audience, channel, subject_kind, subject_id, occurrence, person_id, state, wanted_at, due_at, fact_at, planned_at, correlation_id)
     select clinic_id, uuidv7(), 'N12', 1, 'two_hours', 'person', 'sms', 'appointment', subject_id, 1, person_id, 'pending', $6, $6, $6, $6, uuidv7()::text from wanted where not later`,
    [ids, clinics, timers, messages, startsAt, now],
  );
}
