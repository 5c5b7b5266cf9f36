import type { ConsentLink, ConsentLinkForMessage } from '@stillwater/contracts';
import { linkToken, PersonKeys, Problem, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { KnownPerson } from '../known-person.entity.js';
import { thisClinic } from '../remember-clinic.js';
import { missing } from './consents.rules.js';
import { newestDocuments, signedBy } from './find-documents.js';

/** Whether something is missing before a visit, and the link to it: the same one in every message about the visit. */
@Injectable()
export class ConsentLinkForMessageUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /** @throws Problem `person.unknown` to screening: then nobody has invited them */
  find({ personId, appointmentId, serviceCode, endsAt }: ConsentLinkForMessage, scope: Scope): Promise<ConsentLink> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'appointment', id: appointmentId });
      const { clinicId, now } = unit;
      if (!(await unit.manager.existsBy(KnownPerson, { clinicId, id: personId })))
        throw Problem.notFound('person.unknown');
      const { length } = missing(await newestDocuments(unit), await signedBy(unit, personId), serviceCode);
      if (length === 0 || new Date(endsAt) <= now) return { missing: length };
      const { code } = await thisClinic(unit);
      const { token, hash } = await linkToken(this.keys, clinicId, code, 'consents', appointmentId, 1);
      const [kept] = await unit.query(KEEP_LINK, [clinicId, appointmentId, personId, serviceCode, hash, endsAt]);
      return { missing: length, ...(kept ? { linkToken: token } : {}) };
    });
  }
}

/**
 * Whose screening was decided last holds the link: that is how visits which need documents are come by. The visit keeps
 * its screening, and so its person.
 */
const KEEP_LINK: Statement = {
  name: 'keep-consent-link',
  text: `insert into consent_link as l (clinic_id, appointment_id, screening_id, service_code, link_hash, expires_at)
         select $1::uuid, $2::uuid, s.id, $4, $5::bytea, $6::timestamptz from screening s
          where s.clinic_id = $1::uuid and s.person_id = $3::uuid
          order by s.state = 'decided' desc, s.invited_at desc, s.id desc limit 1
         on conflict (clinic_id, appointment_id) do update
           set service_code = excluded.service_code, expires_at = excluded.expires_at
         returning appointment_id`,
};
