import { InquiryFlaggedUrgent, InquiryReceived, type InquiryReceipt, type ReceiveInquiry } from '@stillwater/contracts';
import { codeOf, newId, PersonKeys, Problem, UnitOfWork, type PersonKey, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { refuseRepeatedConsents, refuseUnknownTexts } from './consent.rules.js';
import { normaliseEmail, normalisePhone } from './contact-point.rules.js';
import type { InquiryWords } from './inquiry.entity.js';
import { nameWords } from './people/name-words.rules.js';
import type { PersonDetails } from './person.entity.js';
import {
  FIND_CONTACT_POINTS,
  KEEP_INQUIRY,
  keptInquiryValues,
  type KnownContactPoint,
  type NewContactPoint,
} from './receive-inquiry.statements.js';
import { triage } from './triage.rules.js';

type Given = { kind: 'email' | 'phone'; value: string; index: Buffer } | undefined;

/** What the person is recognised and found by. */
interface Indexes {
  email: Given;
  phone: Given;
  names: readonly Buffer[];
}

/** Two visitors who bring one new address in the same moment: the later finds the person at its next try. */
const TRIES = 3;

/**
 * A visitor asks a question or asks to be seen. The person is recognised by e-mail address, then by phone number,
 * within the clinic; what they wrote is sealed under their own key.
 */
@Injectable()
export class ReceiveInquiryUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /** @throws Problem `inquiry.no_contact_point` when there is no way to answer, `consent.text_unknown`, `consent.repeated` */
  async receive(command: ReceiveInquiry, scope: Scope): Promise<InquiryReceipt> {
    refuseWithoutContactPoint(command);
    refuseUnknownTexts(command.consents);
    refuseRepeatedConsents(command.consents);
    const email = await this.given(scope.clinicId, 'email', command.email && normaliseEmail(command.email));
    const phone = await this.given(scope.clinicId, 'phone', command.phone && normalisePhone(command.phone));
    const words = nameWords(command.givenName, command.familyName);
    const names = await Promise.all(words.map((word) => this.keys.blindIndex(scope.clinicId, 'name', word)));
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.keep(command, scope, { email, phone, names });
      } catch (error) {
        if (attempt === TRIES || codeOf(error) !== '23505') throw error;
      }
    }
  }

  private keep(command: ReceiveInquiry, scope: Scope, { email, phone, names }: Indexes): Promise<InquiryReceipt> {
    return this.unitOfWork.run(scope, async (unit) => {
      const known = await unit.query<KnownContactPoint>(FIND_CONTACT_POINTS, [
        email?.index ?? null,
        phone?.index ?? null,
      ]);
      const knownEmail = known.find(({ kind }) => kind === 'email');
      const knownPhone = known.find(({ kind }) => kind === 'phone');
      const recognised = knownEmail ?? knownPhone;
      const key = recognised
        ? await this.keys.of(scope.clinicId, recognised.keyId)
        : await this.keys.forNewPerson(scope.clinicId);
      const personId = recognised?.personId ?? newId();
      const inquiryId = newId();
      const newEmail = knownEmail ? null : newPoint(key, email);
      const newPhone = knownPhone ? null : newPoint(key, phone);
      const urgency = triage(command);
      const receivedAt = unit.now.toISOString();
      const received = { inquiryId, personId, intent: command.intent, urgency, receivedAt };
      const receivedEventId = unit.say(InquiryReceived, received, { version: 1 });
      unit.send(
        KEEP_INQUIRY,
        keptInquiryValues({
          clinicId: scope.clinicId,
          receivedAt: unit.now,
          person: {
            id: personId,
            isNew: !recognised,
            keyId: key.id,
            keyVersion: recognised?.keyVersion ?? 1,
            sealed: recognised ? null : key.seal('person', personId, detailsOf(command)),
          },
          newEmail,
          newPhone,
          inquiry: {
            id: inquiryId,
            intent: command.intent,
            urgency,
            sealed: key.seal('inquiry', inquiryId, wordsOf(command)),
            emailPointId: knownEmail?.pointId ?? newEmail?.id ?? null,
            phonePointId: knownPhone?.pointId ?? newPhone?.id ?? null,
            stateOfResidence: command.stateOfResidence,
            form: command.form,
            version: urgency === 'routine' ? 1 : 2,
            receivedEventId,
            correlationId: scope.correlationId,
          },
          nameIndexes: names,
          consents: command.consents.map(({ kind, textVersion }) => ({ id: newId(), kind, textVersion })),
          ipHash: scope.ipHash ?? null,
        }),
      );
      if (urgency !== 'routine') {
        unit.say(InquiryFlaggedUrgent, { inquiryId, personId, level: urgency, flaggedAt: receivedAt }, { version: 2 });
      }
      unit.audit({ type: 'inquiry', id: inquiryId });
      return { inquiryId, receivedAt, urgency };
    });
  }

  private async given(clinicId: string, kind: 'email' | 'phone', value: string | undefined): Promise<Given> {
    return value ? { kind, value, index: await this.keys.blindIndex(clinicId, kind, value) } : undefined;
  }
}

function refuseWithoutContactPoint(command: ReceiveInquiry): void {
  if (command.email || command.phone) return;
  const message = 'an e-mail address or a phone number is needed to answer';
  throw Problem.invalid(
    'inquiry.no_contact_point',
    'There is no way to answer: give an e-mail address or a phone number.',
    [
      { pointer: '/email', code: 'required', message },
      { pointer: '/phone', code: 'required', message },
    ],
  );
}

function newPoint(key: PersonKey, given: Given): NewContactPoint | null {
  if (!given) return null;
  const id = newId();
  return { id, valueIndex: given.index, sealed: key.seal('contact_point', id, { value: given.value }) };
}

function detailsOf({ givenName, familyName, language, zone }: ReceiveInquiry): PersonDetails {
  return { givenName, familyName, language, zone };
}

function wordsOf(command: ReceiveInquiry): InquiryWords {
  const { givenName, familyName, message, inDanger, aboutSomeoneElse, underEighteen } = command;
  return { givenName, familyName, message, inDanger, aboutSomeoneElse, underEighteen };
}
