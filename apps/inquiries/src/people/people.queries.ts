import type { FindPeople, ListPeople, PersonListItem, PersonPage } from '@stillwater/contracts';
import { decodeCursor, encodeCursor, PersonKeys, UnitOfWork, type Scope, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { PatientStates } from '../progress/patient-states.queries.js';
import {
  FIND_BY_CONTACT_POINT,
  FIND_BY_NAME,
  LAST_ID,
  LIST_PEOPLE,
  SEARCH_IS_INCOMPLETE,
  type ListedPerson,
} from './list-people.statements.js';
import { nameUnlessErased } from './name-unless-erased.js';
import { readsContact, requirePersonReader } from './people.policy.js';
import { wantedBy } from './person-search.rules.js';

const DEFAULT_LIMIT = 25;

/** Who is known to the clinic. Every look is audited; what was looked for is not kept. */
@Injectable()
export class PeopleQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
    private readonly states: PatientStates,
  ) {}

  list({ cursor, limit = DEFAULT_LIMIT }: ListPeople, scope: Scope): Promise<PersonPage> {
    return this.unitOfWork.run(scope, async (unit) => {
      requirePersonReader(scope.actor);
      return this.page(unit, await unit.query<ListedPerson>(LIST_PEOPLE, placeOf(unit, cursor, limit)), limit);
    });
  }

  /** Whoever has just this e-mail address or phone number, or all of these words in their name. */
  async find({ words, cursor, limit = DEFAULT_LIMIT }: FindPeople, scope: Scope): Promise<PersonPage> {
    const wanted = wantedBy(words);
    const { clinicId } = scope;
    const values = wanted.by === 'name' ? wanted.words : wanted.by === 'nothing' ? [] : [wanted.value];
    const column = wanted.by === 'nothing' ? 'name' : wanted.by;
    const indexes = await Promise.all(values.map((value) => this.keys.blindIndex(clinicId, column, value)));
    return this.unitOfWork.run(scope, async (unit) => {
      requirePersonReader(scope.actor);
      const place = placeOf(unit, cursor, limit);
      if (wanted.by === 'nothing') return { items: [] };
      if (wanted.by !== 'name') {
        const rows = await unit.query<ListedPerson>(FIND_BY_CONTACT_POINT, [...place, wanted.by, indexes[0]]);
        return this.page(unit, rows, limit);
      }
      const incomplete = unit.query<{ incomplete: boolean }>(SEARCH_IS_INCOMPLETE, [unit.clinicId]);
      const rows = await unit.query<ListedPerson>(FIND_BY_NAME, [...place, indexes, indexes.length]);
      const page = await this.page(unit, rows, limit);
      return (await incomplete)[0]?.incomplete ? { ...page, incomplete: true } : page;
    });
  }

  private async page(unit: Unit, rows: ListedPerson[], limit: number): Promise<PersonPage> {
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const states = await this.states.of(
      unit,
      shown.map(({ id }) => id),
    );
    const items = shown.map(async (row): Promise<PersonListItem[]> => {
      const name = await nameUnlessErased(this.keys, unit.clinicId, row);
      if (!name) return [];
      const item = {
        ...name,
        stateOfResidence: row.stateOfResidence,
        patientState: states.get(row.id) ?? 'prospect',
        ...(row.lastInquiryAt && readsContact(unit.scope.actor)
          ? { lastInquiryAt: row.lastInquiryAt.toISOString() }
          : {}),
      };
      return [item];
    });
    return { items: (await Promise.all(items)).flat(), ...(last ? { nextCursor: encodeCursor([last.id]) } : {}) };
  }
}

function placeOf(unit: Unit, cursor: string | undefined, limit: number): unknown[] {
  return [unit.clinicId, cursor ? decodeCursor(cursor, ['id'])[0] : LAST_ID, limit + 1];
}
