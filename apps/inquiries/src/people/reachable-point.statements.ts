import type { ConsentKind } from '@stillwater/contracts';
import type { Statement, Unit } from '@stillwater/platform';

/** Whom a message is for, about which inquiry if about one, and how it would go. */
export interface Reaching {
  personId: string;
  inquiryId: string | undefined;
  kind: 'email' | 'phone';
  consent: ConsentKind;
}

export interface ReachablePoint {
  keyId: string;
  personSealed: Buffer;
  inquirySealed: Buffer | null;
  pointId: string | null;
  pointSealed: Buffer | null;
  pointKeyId: string | null;
  optedOutAt: Date | null;
  /** Whether the inquiry itself gave the point. */
  given: boolean | null;
  consented: boolean;
}

/**
 * A message about an inquiry goes to the address that this inquiry gave, by the consent that it gave: whoever types a
 * stranger's phone number beside an address of their own must not get the stranger's mail. Where it gave none, it goes
 * to a point that the person told staff is theirs, if they agreed to that for everything. What is about the person goes
 * to confirmed points only.
 */
export const FIND_REACHABLE_POINT: Statement = {
  name: 'find-reachable-point',
  text: `
select p.key_id as "keyId", p.sealed as "personSealed", i.sealed as "inquirySealed", c.id as "pointId",
       c.sealed as "pointSealed", owner.key_id as "pointKeyId", c.opted_out_at as "optedOutAt", c.given,
       coalesce(c.consented, exists (select 1 from contact_consent k
         where k.clinic_id = $1 and k.person_id = p.id and k.kind = $5 and k.revoked_at is null
           and ($3::uuid is null or k.inquiry_id = $3 or k.inquiry_id is null))) as consented
  from person p
  left join inquiry i on i.clinic_id = p.clinic_id and i.id = $3::uuid and i.person_id = p.id
  left join lateral (
    select point.*,
           exists (select 1 from contact_consent k
             where k.clinic_id = $1 and k.person_id = p.id and k.kind = $5 and k.revoked_at is null
               and ($3::uuid is null or (point.given and k.inquiry_id = $3)
                    or (point.confirmed_at is not null and k.inquiry_id is null))) as consented
      from (
        select c.id, c.person_id, c.sealed, c.confirmed_at, c.opted_out_at, true as given
          from contact_point c
         where c.clinic_id = p.clinic_id and c.kind = $4 and c.id in (i.email_point_id, i.phone_point_id)
         union all
        select c.id, c.person_id, c.sealed, c.confirmed_at, c.opted_out_at, false
          from contact_point c
         where c.clinic_id = p.clinic_id and c.kind = $4 and c.person_id = p.id and c.confirmed_at is not null
           and c.id not in (coalesce(i.email_point_id, p.id), coalesce(i.phone_point_id, p.id))
      ) point
     order by consented desc, point.given desc, point.confirmed_at desc nulls last
     limit 1
  ) c on true
  left join person owner on owner.clinic_id = p.clinic_id and owner.id = c.person_id
 where p.clinic_id = $1 and p.id = $2`,
};

/** @returns undefined for a person who isn't known */
export async function findReachablePoint(
  unit: Unit,
  { personId, inquiryId, kind, consent }: Reaching,
): Promise<ReachablePoint | undefined> {
  const [found] = await unit.query<ReachablePoint>(FIND_REACHABLE_POINT, [
    unit.clinicId,
    personId,
    inquiryId ?? null,
    kind,
    consent,
  ]);
  return found;
}
