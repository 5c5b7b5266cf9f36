import type { ContactPoint, ContactPointForMessage } from '@stillwater/contracts';
import { PersonKeys, Problem, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import type { InquiryWords } from './inquiry.entity.js';
import type { PersonDetails } from './person.entity.js';

const FALLBACK_LANGUAGE = 'en-US';

/**
 * A message about an inquiry goes to the address that this inquiry gave, by the consent that it gave, and nowhere else:
 * whoever types a stranger's phone number beside an address of their own must not get the stranger's mail. What is about
 * the person goes to confirmed points only.
 */
const findPoint: Statement = {
  name: 'find-point-for-message',
  text: `
select p.key_id as "keyId", p.sealed as "personSealed", i.sealed as "inquirySealed", c.id as "pointId",
       c.sealed as "pointSealed", owner.key_id as "pointKeyId", c.opted_out_at as "optedOutAt",
       exists (select 1 from contact_consent k where k.clinic_id = $1 and k.person_id = p.id and k.kind = $5
                 and k.revoked_at is null and ($3::uuid is null or k.inquiry_id = $3)) as consented
  from person p
  left join inquiry i on i.clinic_id = p.clinic_id and i.id = $3::uuid and i.person_id = p.id
  left join lateral (
    select * from contact_point c
     where c.clinic_id = p.clinic_id and c.kind = $4
       and case when $3::uuid is null then c.person_id = p.id and c.confirmed_at is not null
                else c.id in (i.email_point_id, i.phone_point_id) end
     order by c.confirmed_at desc nulls last
     limit 1
  ) c on true
  left join person owner on owner.clinic_id = c.clinic_id and owner.id = c.person_id
 where p.clinic_id = $1 and p.id = $2`,
};

interface FoundPoint {
  keyId: string;
  personSealed: Buffer;
  inquirySealed: Buffer | null;
  pointId: string | null;
  pointSealed: Buffer | null;
  pointKeyId: string | null;
  optedOutAt: Date | null;
  consented: boolean;
}

/** Says at the moment of sending whether and where a person may be written to. */
@Injectable()
export class ContactPointForMessageUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /** @throws Problem `person.unknown` or `person.erased` */
  find({ personId, inquiryId, channel, purpose }: ContactPointForMessage, scope: Scope): Promise<ContactPoint> {
    const consent = purpose === 'marketing' ? 'newsletter' : channel;
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId } = unit;
      unit.audit({ type: 'person', id: personId }, { channel, purpose });
      const kind = channel === 'sms' ? 'phone' : 'email';
      const [found] = await unit.query<FoundPoint>(findPoint, [clinicId, personId, inquiryId ?? null, kind, consent]);
      if (!found) throw Problem.notFound('person.unknown');
      const key = await this.keys.of(clinicId, found.keyId);
      const details = key.open<PersonDetails>('person', personId, found.personSealed);
      const language = details.language ?? FALLBACK_LANGUAGE;
      if (!found.consented) return { allowed: false, refusal: 'no_consent', language };
      if (!found.pointId || !found.pointSealed || !found.pointKeyId)
        return { allowed: false, refusal: 'no_contact_point', language };
      if (found.optedOutAt) return { allowed: false, refusal: 'opted_out', language };
      const pointKey = await this.keys.of(clinicId, found.pointKeyId);
      const { value } = pointKey.open<{ value: string }>('contact_point', found.pointId, found.pointSealed);
      // The name as given with this address: the person's own name may be a stranger's to whoever reads the mail.
      const named =
        inquiryId && found.inquirySealed ? key.open<InquiryWords>('inquiry', inquiryId, found.inquirySealed) : details;
      return {
        allowed: true,
        address: value,
        givenName: named.givenName,
        language,
        ...(details.zone ? { zone: details.zone } : {}),
      };
    });
  }
}
