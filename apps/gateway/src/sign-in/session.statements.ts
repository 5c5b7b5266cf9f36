import type { Statement } from '@stillwater/platform';

/** A session that is not used for this long is over. */
const IDLE = `interval '15 minutes'`;

const alive = `s.expires_at > now() and s.last_seen_at > now() - ${IDLE} and p.disabled_at is null`;

/**
 * Who holds this session. One statement, since every request of the staff app begins with it.
 * $1 hash of the token
 */
export const sessionHolder: Statement = {
  name: 'session-holder',
  text: `
    select s.id as session_id, p.id as staff_id, p.name, p.email, p.two_factor_enabled as totp,
           s.last_seen_at < now() - interval '1 minute' as stale
    from staff_session s join staff p on p.id = s.staff_id
    where s.token = $1 and ${alive}`,
};

/**
 * Who holds this session, and with which roles in this clinic: null roles where there are none, or no such clinic.
 * Memberships are behind row-level security, so the clinic is set inside the statement. The lateral join makes the
 * order certain: its rows are looked for with the value that set_config has returned.
 * $1 hash of the token, $2 the clinic's id
 */
export const sessionInClinic: Statement = {
  name: 'session-in-clinic',
  text: `
    with here as materialized (select set_config('app.clinic_id', $2::uuid::text, true) as clinic_id)
    select s.id as session_id, p.id as staff_id, p.two_factor_enabled as totp,
           s.last_seen_at < now() - interval '1 minute' as stale,
           coalesce(m.roles, '{}') || case when d.clinic_id is null then '{}' else p.organisation_roles end as roles
    from here
    join staff_session s on s.token = $1
    join staff p on p.id = s.staff_id
    left join clinic_directory d on d.clinic_id = $2::uuid and d.organisation_id = p.organisation_id
    left join lateral (
      select m.roles from membership m where m.clinic_id = here.clinic_id::uuid and m.staff_id = p.id offset 0
    ) m on true
    where ${alive}`,
};

/** $1 the session's id */
export const touchSession: Statement = {
  name: 'touch-session',
  text: `update staff_session set last_seen_at = now() where id = $1 and last_seen_at < now() - interval '1 minute'`,
};

/**
 * The clinics that a person may enter. Sets the actor, who may see the own memberships in every clinic.
 * $1 staff id
 */
export const clinicsOfStaff: Statement = {
  name: 'clinics-of-staff',
  text: `
    with me as materialized (select set_config('app.actor_id', $1::uuid::text, true) as staff_id)
    select d.clinic_id, d.slug, d.name, d.zone, coalesce(m.roles, '{}') || p.organisation_roles as roles
    from me
    join staff p on p.id = $1::uuid
    join clinic_directory d on d.organisation_id = p.organisation_id
    left join lateral (
      select m.roles from membership m where m.staff_id = me.staff_id::uuid and m.clinic_id = d.clinic_id offset 0
    ) m on true
    where m.roles <> '{}' or p.organisation_roles <> '{}'
    order by d.name, d.clinic_id
    limit 200`,
};

/** $1 staff id, or null; $2 hash of the token, or null */
export const endSessions: Statement = {
  name: 'end-sessions',
  text: `delete from staff_session where staff_id = $1 or token = $2 returning staff_id`,
};

/**
 * Ends them all unless a role is left, in any clinic or for the organisation. As when somebody is invited, the person
 * is named for row-level security first: {@link forgetPerson} follows. $1 staff id
 */
export const endSessionsWithoutRole: Statement = {
  name: 'end-sessions-without-role',
  text: `
    with asked as materialized (select set_config('app.invited_id', $1::uuid::text, true) as staff_id),
    held as (
      select m.roles from asked
      cross join lateral (select roles from membership where staff_id = asked.staff_id::uuid offset 0) m
      union all
      select organisation_roles from staff where id = $1
    )
    delete from staff_session where staff_id = $1 and not exists (select from held where roles <> '{}')`,
};

export const forgetPerson: Statement = {
  name: 'forget-person',
  text: `select set_config('app.invited_id', '', true)`,
};

/** $1 staff id; $2 hash of the token that stays */
export const endOtherSessions: Statement = {
  name: 'end-other-sessions',
  text: `delete from staff_session where staff_id = $1 and token <> $2`,
};

/** Old sessions, challenges, codes and counts; $1 nothing. */
export const sweepSignIn: readonly Statement[] = [
  {
    name: 'sweep-sessions',
    text: `delete from staff_session where expires_at < now() or last_seen_at < now() - ${IDLE}`,
  },
  { name: 'sweep-challenges', text: `delete from sign_in_challenge where expires_at < now()` },
  { name: 'sweep-codes', text: `delete from used_totp_code where used_at < now() - interval '10 minutes'` },
  { name: 'sweep-failures', text: `delete from sign_in_failure where first_at < now() - interval '1 hour'` },
];
