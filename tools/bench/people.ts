import { createHash } from 'node:crypto';
import { queryOnce } from './ground.ts';
import type { Practice } from './practice.ts';

/** So many people come to one diary, again and again. */
export const PEOPLE_EACH = 50;

/** Somebody who comes to a diary. Ids are as scattered as if they had been drawn, and everybody finds the same ones. */
export function personOf(staffId: string, number: number): string {
  const drawn = createHash('sha256').update(`${staffId} ${number}`).digest('hex');
  return `${drawn.slice(0, 8)}-${drawn.slice(8, 12)}-4${drawn.slice(13, 16)}-8${drawn.slice(17, 20)}-${drawn.slice(20, 32)}`;
}

/** Lets scheduling know all of them, as if they had been there before. */
export async function introduce({ desks, week }: Practice, schedulingUrl: string): Promise<void> {
  const all = [...desks, week].flatMap(({ clinicId, staffId }) =>
    Array.from({ length: PEOPLE_EACH }, (_, number) => ({ clinic_id: clinicId, person_id: personOf(staffId, number) })),
  );
  await queryOnce(
    schedulingUrl,
    'insert into known_person select * from json_populate_recordset(null::known_person, $1::json)',
    [JSON.stringify(all)],
  );
}
