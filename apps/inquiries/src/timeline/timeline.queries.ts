import type { ListTimeline, TimelineEntry, TimelinePage } from '@stillwater/contracts';
import { decodeCursor, encodeCursor, Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { requirePersonReader } from '../people/people.policy.js';
import { Person } from '../person.entity.js';
import { END_OF_TIME, LIST_TIMELINE, type ListedEntry } from './list-timeline.statements.js';

const DEFAULT_LIMIT = 25;

/** What happened about a person, in every service. */
@Injectable()
export class TimelineQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `person.unknown` or `person.denied` */
  list({ personId, cursor, limit = DEFAULT_LIMIT }: ListTimeline, scope: Scope): Promise<TimelinePage> {
    const place = cursor ? decodeCursor(cursor, ['instant', 'id']) : END_OF_TIME;
    return this.unitOfWork.run(scope, async (unit) => {
      requirePersonReader(scope.actor);
      const { clinicId } = unit;
      unit.audit({ type: 'person', id: personId });
      if (!(await unit.manager.existsBy(Person, { clinicId, id: personId }))) throw Problem.notFound('person.unknown');
      const rows = await unit.query<ListedEntry>(LIST_TIMELINE, [clinicId, personId, ...place, limit + 1]);
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        items: shown.map(entryOf),
        ...(last ? { nextCursor: encodeCursor([last.at.toISOString(), last.eventId]) } : {}),
      };
    });
  }
}

function entryOf({ at, causedById, ...entry }: ListedEntry): TimelineEntry {
  return { ...entry, at: at.toISOString(), ...(causedById ? { causedById } : {}) };
}
