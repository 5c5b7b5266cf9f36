import type { Statement } from '@stillwater/platform';

/** $1 id, $2 hash of the token, $3 organisation, $4 staff, $5 clinic whose manager may issue it again, or null */
export const issueEnrolment: Statement = {
  name: 'issue-enrolment',
  text: `
    insert into enrolment (id, token_hash, organisation_id, staff_id, issued_for, created_at, expires_at)
    values ($1, $2, $3, $4, $5, now(), now() + interval '72 hours')
    returning expires_at`,
};

/** An older link of the same person opens nothing any more. $1 staff */
export const withdrawEnrolments: Statement = {
  name: 'withdraw-enrolments',
  text: `update enrolment set expires_at = now() where staff_id = $1 and used_at is null and expires_at > now()`,
};

/** A link that one clinic has handed over opens nothing any more. $1 staff, $2 clinic */
export const withdrawEnrolmentsFor: Statement = {
  name: 'withdraw-enrolments-for',
  text: `
    update enrolment set expires_at = now()
    where staff_id = $1 and issued_for = $2 and used_at is null and expires_at > now()`,
};

/** $1 hash of the token */
export const openEnrolment: Statement = {
  name: 'open-enrolment',
  text: `
    select p.name, p.email, e.expires_at
    from enrolment e join staff p on p.id = e.staff_id
    where e.token_hash = $1 and e.used_at is null and e.expires_at > now() and p.disabled_at is null`,
};

/** Only one of two who come at once gets the row. $1 hash of the token */
export const takeEnrolment: Statement = {
  name: 'take-enrolment',
  text: `
    update enrolment set used_at = now() where token_hash = $1 and used_at is null and expires_at > now()
    returning staff_id`,
};

/** $1 id, $2 staff, $3 hash of the password */
export const setPassword: Statement = {
  name: 'set-password',
  text: `
    insert into staff_credential (id, staff_id, provider_id, account_id, password, created_at, updated_at)
    values ($1, $2, 'credential', $2::uuid::text, $3, now(), now())
    on conflict (staff_id, provider_id) do update set password = excluded.password, updated_at = now()`,
};

/** $1 staff */
export const forgetTotp: Statement = {
  name: 'forget-totp',
  text: `
    with gone as (delete from staff_totp where staff_id = $1)
    update staff set two_factor_enabled = false, updated_at = now() where id = $1`,
};
