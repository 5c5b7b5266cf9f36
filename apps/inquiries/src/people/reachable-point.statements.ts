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

/** As `isWithdrawn` in consent.rules.ts: null where nothing was ever said. */
const withdrawn = (personId: string): string => `
(select bool_or(w.revoked_at is not null) and not bool_or(w.revoked_at is null and w.inquiry_id is null)
   from contact_consent w where w.clinic_id = $1 and w.person_id = ${personId} and w.kind = $5)`;

/**
 * A message about an inquiry goes to the address that this inquiry gave: whoever types a stranger's phone number beside
 * an address of their own must not get the stranger's mail. Where that may not be written to, and for what is about the
 * person, it goes to a point that the person told staff is theirs.
 *
 * A box on a page may be ticked by anybody. It counts for the address given with it, in whichever inquiry, and not
 * where the person, or whose address it is, has taken their consent back. What staff were told counts for every point
 * of the person that staff know to be theirs.
 */
export const FIND_REACHABLE_POINT: Statement = {
  name: 'find-reachable-point',
  text: `
select p.key_id as "keyId", p.sealed as "personSealed", i.sealed as "inquirySealed", c.id as "pointId",
       c.sealed as "pointSealed", owner.key_id as "pointKeyId", c.opted_out_at as "optedOutAt", c.given,
       coalesce(c.consented, exists (select from contact_consent k
         where k.clinic_id = $1 and k.person_id = p.id and k.kind = $5 and k.revoked_at is null)
           and ${withdrawn('p.id')} is not true) as consented
  from person p
  left join inquiry i on i.clinic_id = p.clinic_id and i.id = $3::uuid and i.person_id = p.id
  left join lateral (
    select point.*,
           exists (select from contact_consent k
             left join inquiry ticked on ticked.clinic_id = k.clinic_id and ticked.id = k.inquiry_id
             where k.clinic_id = $1 and k.person_id = p.id and k.kind = $5 and k.revoked_at is null
               and case when k.inquiry_id is null then point.confirmed_at is not null and point.person_id = p.id
                   else point.id in (ticked.email_point_id, ticked.phone_point_id)
                        and ${withdrawn('p.id')} is not true and ${withdrawn('point.person_id')} is not true
                   end) as consented
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
