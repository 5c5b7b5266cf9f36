import type { Role, Statement } from '@stillwater/platform';

export interface InvitedPerson extends Record<string, unknown> {
  id: string;
  organisation_id: string;
  organisation_roles: Role[];
}

/** How far a person has come without this clinic. */
export interface Standing extends Record<string, unknown> {
  enrolled: boolean;
  /** Works in another clinic, or was once invited by somebody else. */
  elsewhere: boolean;
}

/** Leaves whoever has the address already as they are. $1 id, $2 organisation, $3 name, $4 address, $5 now */
export const addPerson: Statement = {
  name: 'add-person',
  text: `
    insert into staff (id, organisation_id, name, email, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)
    on conflict (email) do nothing`,
};

/** $1 address */
export const personAt: Statement = {
  name: 'person-at',
  text: `select id, organisation_id, organisation_roles from staff where email = $1 for no key update`,
};

/**
 * Memberships are behind row-level security; the lateral join makes certain that they are looked for after the
 * statement has named the person, which shows this person's in every clinic until the transaction ends.
 * $1 staff, $2 the clinic that asks
 */
export const standingElsewhere: Statement = {
  name: 'standing-elsewhere',
  text: `
    with asked as materialized (select set_config('app.invited_id', $1::uuid::text, true) as staff_id)
    select exists (select 1 from staff_credential where staff_id = $1) as enrolled,
           other.found or exists (
             select 1 from enrolment where staff_id = $1 and issued_for is distinct from $2::uuid
           ) as elsewhere
    from asked
    cross join lateral (
      select exists (
        select 1 from membership m where m.staff_id = asked.staff_id::uuid and m.clinic_id <> $2::uuid and m.roles <> '{}'
      ) as found offset 0
    ) other`,
};
