import type { AddContactPoint, ConsentKind, PersonFile } from '@stillwater/contracts';
import { newId, PersonKeys, Problem, UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { refuseRepeatedConsents, refuseUnknownTexts } from '../consent.rules.js';
import { normaliseEmail, normalisePhone } from '../contact-point.rules.js';
import { ContactConsent, ContactPointRow, type Person } from '../person.entity.js';
import { keepChanged } from './keep-changed.js';
import { PersonFiles } from './person-file.queries.js';
import { personToChange } from './person-to-change.js';

/** What may be agreed to for which kind of point. */
const CONSENTS: Record<'email' | 'phone', readonly ConsentKind[]> = {
  email: ['email', 'newsletter'],
  phone: ['sms', 'calls'],
};

/**
 * A person told staff how to reach them. Staff spoke with them, so the point counts as theirs from now on, and what
 * they agreed to holds for whatever concerns them, not for one inquiry.
 */
@Injectable()
export class AddContactPointUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
    private readonly files: PersonFiles,
  ) {}

  /** @throws Problem `contact_point.one_needed`, `.consent_unfit` or `.of_another_person`, `consent.text_unknown`, `consent.repeated`, and those of `personToChange` */
  async add({ personId, version, ...said }: AddContactPoint, scope: Scope): Promise<PersonFile> {
    const { kind, value } = onePoint(said);
    refuseUnfitConsents(kind, said.consents);
    refuseUnknownTexts(said.consents);
    refuseRepeatedConsents(said.consents);
    const index = await this.keys.blindIndex(scope.clinicId, kind, value);
    return this.unitOfWork.run(scope, async (unit) => {
      const person = await personToChange(unit, personId, version);
      await this.keepPoint(unit, person, { kind, value, index }, said.consents.length > 0);
      for (const { kind: consent, textVersion } of said.consents) {
        await unit.manager.insert(ContactConsent, {
          clinicId: unit.clinicId,
          id: newId(),
          personId,
          inquiryId: null,
          kind: consent,
          textVersion,
          grantedAt: unit.now,
          form: 'staff',
          recordedById: scope.actor.id,
        });
      }
      await keepChanged(unit, person, said.consents.length > 0 ? [kind, 'consent'] : [kind]);
      return this.files.file(unit, person);
    });
  }

  /** A point that is known becomes confirmed; one that is another person's stays theirs. */
  private async keepPoint(
    unit: Unit,
    person: Person,
    { kind, value, index }: { kind: 'email' | 'phone'; value: string; index: Buffer },
    agreed: boolean,
  ): Promise<void> {
    const key = await this.keys.of(unit.clinicId, person.keyId);
    const id = newId();
    const sealed = key.seal('contact_point', id, { value });
    const added = await unit.send(ADD_POINT, [unit.clinicId, id, person.id, kind, index, sealed, unit.now]);
    if (added.rowCount === 1) return;
    const known = await unit.manager.findOneByOrFail(ContactPointRow, {
      clinicId: unit.clinicId,
      kind,
      valueIndex: index,
    });
    if (known.personId !== person.id) {
      throw Problem.conflict('contact_point.of_another_person', 'This belongs to another person who is on file.', [
        { pointer: `/${kind}`, code: 'taken', message: 'belongs to another person' },
      ]);
    }
    known.confirmedAt ??= unit.now;
    // Who agrees anew after having opted out wants to be written to again.
    if (agreed) known.optedOutAt = null;
    await unit.manager.save(known);
  }
}

function onePoint({ email, phone }: Pick<AddContactPoint, 'email' | 'phone'>): {
  kind: 'email' | 'phone';
  value: string;
} {
  if (email && !phone) return { kind: 'email', value: normaliseEmail(email) };
  if (phone && !email) return { kind: 'phone', value: normalisePhone(phone) };
  const message = 'give an e-mail address or a phone number, and not both';
  throw Problem.invalid('contact_point.one_needed', 'One address or number is added at a time.', [
    { pointer: '/email', code: 'required', message },
    { pointer: '/phone', code: 'required', message },
  ]);
}

function refuseUnfitConsents(kind: 'email' | 'phone', consents: AddContactPoint['consents']): void {
  const unfit = consents.flatMap((consent, index) =>
    CONSENTS[kind].includes(consent.kind)
      ? []
      : [{ pointer: `/consents/${index}/kind`, code: 'choice', message: `must be ${CONSENTS[kind].join(' or ')}` }],
  );
  if (unfit.length > 0)
    throw Problem.invalid('contact_point.consent_unfit', 'A consent is for another kind of message.', unfit);
}

const ADD_POINT: Statement = {
  name: 'add-contact-point',
  text: `insert into contact_point (clinic_id, id, person_id, kind, value_index, sealed, confirmed_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7)
         on conflict (clinic_id, kind, value_index) do nothing`,
};
