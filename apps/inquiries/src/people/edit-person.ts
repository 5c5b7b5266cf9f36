import type { EditPerson, PersonEdit, PersonFile, PersonPart } from '@stillwater/contracts';
import { PersonKeys, UnitOfWork, type Scope, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import type { PersonDetails } from '../person.entity.js';
import { keepChanged } from './keep-changed.js';
import { nameWords } from './name-words.rules.js';
import { PersonFiles } from './person-file.queries.js';
import { KEEP_WORDS } from './person-search.statements.js';
import { personToChange } from './person-to-change.js';

/** Staff correct what is known of a person; null takes away. A name of before goes on finding them. */
@Injectable()
export class EditPersonUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
    private readonly files: PersonFiles,
  ) {}

  /** @throws Problem `person.denied`, `person.unknown`, `person.erased` or `person.changed` */
  edit({ personId, version, ...given }: EditPerson, scope: Scope): Promise<PersonFile> {
    return this.unitOfWork.run(scope, async (unit) => {
      const person = await personToChange(unit, personId, version);
      const key = await this.keys.of(unit.clinicId, person.keyId);
      const before = {
        ...key.open<PersonDetails>('person', personId, person.sealed),
        stateOfResidence: person.stateOfResidence,
      };
      const after = edited(before, given);
      const parts = changedParts(before, after);
      if (parts.length > 0) {
        const { stateOfResidence, ...details } = after;
        person.stateOfResidence = stateOfResidence;
        person.sealed = key.seal('person', personId, details);
        if (parts.includes('name')) await this.makeFindable(unit, personId, details);
        await keepChanged(unit, person, parts);
      }
      return this.files.file(unit, person);
    });
  }

  private async makeFindable(unit: Unit, personId: string, { givenName, familyName }: PersonDetails): Promise<void> {
    const words = nameWords(givenName, familyName);
    const indexes = await Promise.all(words.map((word) => this.keys.blindIndex(unit.clinicId, 'name', word)));
    unit.send(KEEP_WORDS, [unit.clinicId, personId, indexes]);
  }
}

type Known = PersonDetails & { stateOfResidence: string };

function edited(before: Known, given: PersonEdit): Known {
  return {
    givenName: given.givenName ?? before.givenName,
    familyName: given.familyName === undefined ? before.familyName : (given.familyName ?? undefined),
    language: given.language ?? before.language,
    zone: given.zone === undefined ? before.zone : (given.zone ?? undefined),
    discreet: given.discreet ?? before.discreet,
    stateOfResidence: given.stateOfResidence ?? before.stateOfResidence,
  };
}

function changedParts(before: Known, after: Known): PersonPart[] {
  const parts: PersonPart[] = [];
  if (before.givenName !== after.givenName || before.familyName !== after.familyName) parts.push('name');
  if (before.stateOfResidence !== after.stateOfResidence) parts.push('state_of_residence');
  if (before.zone !== after.zone) parts.push('zone');
  if (before.language !== after.language) parts.push('language');
  if (Boolean(before.discreet) !== Boolean(after.discreet)) parts.push('discretion');
  return parts;
}
