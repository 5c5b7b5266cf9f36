import type { ContactPoint, ContactPointForMessage } from '@stillwater/contracts';
import { PersonKeys, Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import type { InquiryWords } from '../inquiry.entity.js';
import { FALLBACK_LANGUAGE, Person, type PersonDetails } from '../person.entity.js';
import { ReplyRow, type ReplyWords } from '../replies/reply.entity.js';
import { findReachablePoint } from './reachable-point.statements.js';

/** The law's: so long after somebody's own message an answer is none of ours to them. */
export const ANSWERED_MS = 10 * 60_000;

/** Says at the moment of sending whether and where a person may be written to. */
@Injectable()
export class ContactPointForMessageUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /** @throws Problem `person.unknown` or `person.erased` */
  find(
    { personId, inquiryId, replyId, channel, purpose }: ContactPointForMessage,
    scope: Scope,
  ): Promise<ContactPoint> {
    if (purpose === 'reply') return this.whereItCameFrom({ personId, replyId, channel }, scope);
    const consent = purpose === 'marketing' ? 'newsletter' : channel;
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId } = unit;
      unit.audit({ type: 'person', id: personId }, { channel, purpose });
      const kind = channel === 'sms' ? 'phone' : 'email';
      const found = await findReachablePoint(unit, { personId, inquiryId, kind, consent });
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
        inquiryId && found.given && found.inquirySealed
          ? key.open<InquiryWords>('inquiry', inquiryId, found.inquirySealed)
          : details;
      return {
        allowed: true,
        address: value,
        givenName: named.givenName,
        language,
        ...(details.zone ? { zone: details.zone } : {}),
        ...(details.discreet ? { discreet: true } : {}),
      };
    });
  }

  /** Who has just written is answered there, whatever they have agreed to; not later, and not elsewhere. */
  private whereItCameFrom(
    { personId, replyId, channel }: Pick<ContactPointForMessage, 'personId' | 'replyId' | 'channel'>,
    scope: Scope,
  ): Promise<ContactPoint> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId } = unit;
      unit.audit({ type: 'person', id: personId }, { channel, purpose: 'reply' });
      const person = await unit.manager.findOneBy(Person, { clinicId, id: personId });
      if (!person) throw Problem.notFound('person.unknown');
      const key = await this.keys.of(clinicId, person.keyId);
      const details = key.open<PersonDetails>('person', personId, person.sealed);
      const language = details.language ?? FALLBACK_LANGUAGE;
      const reply = replyId
        ? await unit.manager.findOneBy(ReplyRow, { clinicId, id: replyId, personId, channel })
        : null;
      if (!reply || unit.now.getTime() - reply.receivedAt.getTime() > ANSWERED_MS)
        return { allowed: false, refusal: 'opted_out', language };
      const { from } = key.open<ReplyWords>('reply', reply.id, reply.sealed);
      return { allowed: true, address: from, language, ...(details.zone ? { zone: details.zone } : {}) };
    });
  }
}
