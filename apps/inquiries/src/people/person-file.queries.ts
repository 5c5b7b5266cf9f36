import type {
  ConsentState,
  InquiryListItem,
  PersonConsent,
  PersonContactPoint,
  PersonFile,
  ShowPerson,
} from '@stillwater/contracts';
import { PersonKeys, Problem, UnitOfWork, type PersonKey, type Scope, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { itemOf } from '../inquiries.queries.js';
import { consentStates } from '../consent.rules.js';
import { decidingConsents } from '../consents.statements.js';
import { Inquiry, type InquiryWords } from '../inquiry.entity.js';
import { ContactConsent, ContactPointRow, FALLBACK_LANGUAGE, Person, type PersonDetails } from '../person.entity.js';
import { PatientStates } from '../progress/patient-states.queries.js';
import { personAbilities, readsContact, requirePersonReader } from './people.policy.js';

const CONSENTS_SHOWN = 200;

/** A person's file as its asker may see and change it now. */
@Injectable()
export class PersonFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
    private readonly states: PatientStates,
  ) {}

  /** @throws Problem `person.unknown`, `person.erased` or `person.denied` */
  show({ personId }: ShowPerson, scope: Scope): Promise<PersonFile> {
    return this.unitOfWork.run(scope, async (unit) => {
      requirePersonReader(scope.actor);
      unit.audit({ type: 'person', id: personId });
      const person = await unit.manager.findOneBy(Person, { clinicId: unit.clinicId, id: personId });
      if (!person) throw Problem.notFound('person.unknown');
      return this.file(unit, person);
    });
  }

  async file(unit: Unit, person: Person): Promise<PersonFile> {
    const { actor } = unit.scope;
    const key = await this.keys.of(unit.clinicId, person.keyId);
    const details = key.open<PersonDetails>('person', person.id, person.sealed);
    const states = await this.states.of(unit, [person.id]);
    return {
      personId: person.id,
      givenName: details.givenName,
      ...(details.familyName ? { familyName: details.familyName } : {}),
      stateOfResidence: person.stateOfResidence,
      ...(details.zone ? { zone: details.zone } : {}),
      language: details.language ?? FALLBACK_LANGUAGE,
      ...(details.discreet ? { discreet: true } : {}),
      patientState: states.get(person.id) ?? 'prospect',
      ...(readsContact(actor)
        ? await this.contact(unit, person, key)
        : { contactPoints: [], consents: [], inquiries: [] }),
      version: person.version,
      abilities: personAbilities(actor),
    };
  }

  private async contact(
    unit: Unit,
    { id: personId }: Person,
    key: PersonKey,
  ): Promise<Pick<PersonFile, 'contactPoints' | 'consents' | 'inquiries'>> {
    const of = { clinicId: unit.clinicId, personId };
    const points = await unit.manager.find(ContactPointRow, {
      where: of,
      order: { confirmedAt: { direction: 'DESC', nulls: 'LAST' }, createdAt: 'DESC' },
      take: 50,
    });
    const consents = await unit.manager.find(ContactConsent, {
      where: of,
      order: { grantedAt: 'DESC' },
      take: CONSENTS_SHOWN,
    });
    const shown = consents.map(({ id }) => id);
    const states = consentStates([...consents, ...(await decidingConsents(unit, personId, shown))]);
    const inquiries = await unit.manager.find(Inquiry, { where: of, order: { receivedAt: 'DESC' }, take: 100 });
    return {
      contactPoints: points.map((point) => contactPointOf(point, key)),
      consents: consents.map((consent) => consentOf(consent, states.get(consent)!)),
      inquiries: inquiries.map((inquiry): InquiryListItem =>
        itemOf(inquiry, key.open<InquiryWords>('inquiry', inquiry.id, inquiry.sealed)),
      ),
    };
  }
}

function contactPointOf(point: ContactPointRow, key: PersonKey): PersonContactPoint {
  return {
    contactPointId: point.id,
    kind: point.kind,
    value: key.open<{ value: string }>('contact_point', point.id, point.sealed).value,
    confirmed: point.confirmedAt !== null,
    optedOut: point.optedOutAt !== null,
  };
}

function consentOf(consent: ContactConsent, state: ConsentState): PersonConsent {
  const { kind, textVersion, grantedAt, revokedAt, inquiryId, recordedById } = consent;
  return {
    kind,
    textVersion,
    givenAt: grantedAt.toISOString(),
    state,
    ...(revokedAt ? { revokedAt: revokedAt.toISOString() } : {}),
    ...(inquiryId ? { inquiryId } : {}),
    ...(recordedById ? { recordedById } : {}),
  };
}
