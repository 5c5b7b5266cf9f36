import type { ContactPoint, ContactPointForMessage } from '@stillwater/contracts';
import { PersonKeys, UnitOfWork, type Scope, type Statement, Problem } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import type { PersonDetails } from './person.entity.js';

const FALLBACK_LANGUAGE = 'en-US';

/** The address given in the inquiry that is being answered comes first, then the one the person gave last. */
const findPoint: Statement = {
  name: 'find-point-for-message',
  text: `
select p.id as "personId", p.key_id as "keyId", p.sealed as "personSealed", c.id as "pointId", c.sealed as "pointSealed",
       owner.key_id as "pointKeyId", c.opted_out_at as "optedOutAt",
       exists (select 1 from contact_consent k where k.clinic_id = $1 and k.person_id = p.id and k.kind = $5
                 and k.revoked_at is null) as consented
  from person p
  left join inquiry i on i.clinic_id = p.clinic_id and i.id = $3::uuid and i.person_id = p.id
  left join lateral (
    select * from contact_point c
     where c.clinic_id = p.clinic_id and c.kind = $4
       and (c.person_id = p.id or c.id in (i.email_point_id, i.phone_point_id))
     order by c.id in (i.email_point_id, i.phone_point_id) desc nulls last, c.created_at desc
     limit 1
  ) c on true
  left join person owner on owner.clinic_id = c.clinic_id and owner.id = c.person_id
 where p.clinic_id = $1 and p.id = $2`,
};

interface FoundPoint {
  personId: string;
  keyId: string;
  personSealed: Buffer;
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
      const kind = channel === 'sms' ? 'phone' : 'email';
      const [found] = await unit.query<FoundPoint>(findPoint, [
        unit.clinicId,
        personId,
        inquiryId ?? null,
        kind,
        consent,
      ]);
      if (!found) throw Problem.notFound('person.unknown');
      unit.audit({ type: 'person', id: personId }, { channel, purpose });
      const details = (await this.keys.of(unit.clinicId, found.keyId)).open<PersonDetails>(
        'person',
        personId,
        found.personSealed,
      );
      const language = details.language ?? FALLBACK_LANGUAGE;
      if (!found.consented) return { allowed: false, refusal: 'no_consent', language };
      if (!found.pointId || !found.pointSealed || !found.pointKeyId)
        return { allowed: false, refusal: 'no_contact_point', language };
      if (found.optedOutAt) return { allowed: false, refusal: 'opted_out', language };
      const pointKey = await this.keys.of(unit.clinicId, found.pointKeyId);
      const { value } = pointKey.open<{ value: string }>('contact_point', found.pointId, found.pointSealed);
      return {
        allowed: true,
        address: value,
        givenName: details.givenName,
        language,
        ...(details.zone ? { zone: details.zone } : {}),
      };
    });
  }
}
