import type { PersonName } from '@stillwater/contracts';
import type { PersonKeys } from '@stillwater/platform';
import type { PersonDetails } from '../person.entity.js';
import type { NamedPerson } from './list-people.statements.js';
import { unlessErased } from './unless-erased.js';

/** What somebody on a list is called; nobody, once they were erased. */
export function nameUnlessErased(
  keys: PersonKeys,
  clinicId: string,
  { id, keyId, sealed }: NamedPerson,
): Promise<PersonName | undefined> {
  return unlessErased(async () => {
    const { givenName, familyName } = (await keys.of(clinicId, keyId)).open<PersonDetails>('person', id, sealed);
    return { personId: id, givenName, ...(familyName ? { familyName } : {}) };
  });
}
