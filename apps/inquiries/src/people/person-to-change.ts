import { Problem, type Unit } from '@stillwater/platform';
import { Person } from '../person.entity.js';
import { requirePersonWorker } from './people.policy.js';

/**
 * The person under their row lock, for staff who may change them, at the version that they saw.
 * @throws Problem `person.denied`, `person.unknown` or `person.changed`
 */
export async function personToChange(unit: Unit, personId: string, version: number): Promise<Person> {
  unit.audit({ type: 'person', id: personId });
  requirePersonWorker(unit.scope.actor);
  const person = await unit.manager.findOne(Person, {
    where: { clinicId: unit.clinicId, id: personId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!person) throw Problem.notFound('person.unknown');
  person.expectVersion(version);
  return person;
}
