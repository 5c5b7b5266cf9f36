import { dataOf } from '@stillwater/api-client';
import { api } from '../api.js';
import { nameOf } from './person-words.js';

/** As many as the server names in one look. */
const MOST = 100;

type Names = ReadonlyMap<string, string>;

interface Batch {
  readonly personIds: Set<string>;
  readonly names: Promise<Names>;
}

/** Those that still gather ids, by clinic. */
const gathering = new Map<string, Batch>();

/** A person's name, or null of somebody whom the clinic doesn't know. All who are asked for at once share one request. */
export async function nameSoon(clinicId: string, personId: string): Promise<string | null> {
  let batch = gathering.get(clinicId);
  if (batch === undefined || batch.personIds.size === MOST) batch = startBatch(clinicId);
  batch.personIds.add(personId);
  const names = await batch.names;
  return names.get(personId) ?? null;
}

/** Everything that one rendering asks for comes before the timer. */
function startBatch(clinicId: string): Batch {
  const personIds = new Set<string>();
  const rendered = new Promise<void>((resolve) => void setTimeout(resolve));
  const batch = {
    personIds,
    names: rendered.then(() => {
      if (gathering.get(clinicId) === batch) gathering.delete(clinicId);
      return namesOf(clinicId, [...personIds]);
    }),
  };
  gathering.set(clinicId, batch);
  return batch;
}

async function namesOf(clinicId: string, personIds: string[]): Promise<Names> {
  const { items } = await dataOf(
    api.POST('/v1/clinics/{clinicId}/people/names', { params: { path: { clinicId } }, body: { personIds } }),
  );
  return new Map(items.map((person) => [person.personId, nameOf(person)]));
}
