import type { PersonName } from '@stillwater/contracts';
import { Problem, type PersonKeys } from '@stillwater/platform';
import type { PersonDetails } from '../person.entity.js';
import type { NamedPerson } from './list-people.statements.js';

/** What somebody on a list is called; nobody, once they were erased: the others on the list are still wanted. */
export async function nameUnlessErased(
  keys: PersonKeys,
  clinicId: string,
  { id, keyId, sealed }: NamedPerson,
): Promise<PersonName | undefined> {
  try {
    const { givenName, familyName } = (await keys.of(clinicId, keyId)).open<PersonDetails>('person', id, sealed);
    return { personId: id, givenName, ...(familyName ? { familyName } : {}) };
  } catch (error) {
    if (error instanceof Problem && error.code === 'person.erased') return undefined;
    throw error;
  }
}
