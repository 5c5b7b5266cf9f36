import type { NamePeople, PeopleNames } from '@stillwater/contracts';
import { PersonKeys, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { NAME_PEOPLE, type NamedPerson } from './list-people.statements.js';
import { nameUnlessErased } from './name-unless-erased.js';
import { requirePersonReader } from './people.policy.js';

/** What people are called, many at a time: whoever looks at a day of appointments makes one look, not thirty. */
@Injectable()
export class PeopleNamesQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /** @throws Problem `person.denied` */
  of({ personIds }: NamePeople, scope: Scope): Promise<PeopleNames> {
    return this.unitOfWork.run(scope, async (unit) => {
      requirePersonReader(scope.actor);
      const rows = await unit.query<NamedPerson>(NAME_PEOPLE, [unit.clinicId, personIds]);
      const names = await Promise.all(rows.map((row) => nameUnlessErased(this.keys, unit.clinicId, row)));
      const items = names.filter((name) => name !== undefined);
      unit.audit({ type: 'clinic', id: unit.clinicId }, { people: items.length });
      return { items };
    });
  }
}
