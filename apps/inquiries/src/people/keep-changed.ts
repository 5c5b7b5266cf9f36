import { PersonChanged, type PersonPart } from '@stillwater/contracts';
import type { Unit } from '@stillwater/platform';
import type { Person } from '../person.entity.js';

/** Keeps the changed person and says so, at their next version. */
export async function keepChanged(unit: Unit, person: Person, parts: readonly PersonPart[]): Promise<void> {
  person.version += 1;
  await unit.manager.save(person);
  unit.say(
    PersonChanged,
    { personId: person.id, parts: [...parts], byId: unit.scope.actor.id, changedAt: unit.now.toISOString() },
    { version: person.version },
  );
}
