import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Lifecycle, makeLogger } from '@stillwater/platform';
import { freshClinic, scopeFor, staff } from '@stillwater/testing';
import { InquiriesConfig } from '../inquiries.config.js';
import { CatchUpSearch } from './catch-up-search.js';
import { FindDuePeople } from './find-due-people.js';
import { startPeople, type People } from './people.fixture.js';

let people: People;

beforeAll(async () => {
  people = await startPeople();
});

afterAll(() => people?.service.drop());

/** As the first release left them: received, and found by nobody. */
async function forgetNames(clinics: readonly string[]): Promise<void> {
  await people.service.db.query('delete from person_search where clinic_id = any($1)', [clinics]);
  await people.service.db.query('update person set names_indexed = false where clinic_id = any($1)', [clinics]);
}

async function catchUp(): Promise<number> {
  const { relayUrl } = people.service.db;
  const config = Object.assign(new InquiriesConfig(), { relayDatabaseUrl: relayUrl });
  const lifecycle = new Lifecycle();
  const due = new FindDuePeople(config, lifecycle);
  const search = new CatchUpSearch(due, people.findable, lifecycle, makeLogger('inquiries', 'fatal'));
  search.onModuleInit();
  try {
    return await search.catchUp();
  } finally {
    await lifecycle.start();
    await lifecycle.stop();
  }
}

const find = (clinic: string, words: string) =>
  people.queries.find({ words }, scopeFor(clinic, staff('intake'), 'test'));

describe('people of an earlier release', () => {
  test('are found by the names of all their inquiries after the catch-up, in every clinic', async () => {
    const clinics = [freshClinic(), freshClinic()];
    const ids: string[] = [];
    for (const clinic of clinics) {
      ids.push((await people.receive(clinic)).personId);
      await people.receive(clinic, { givenName: 'Bo' });
    }
    await forgetNames(clinics);
    expect(await find(clinics[0]!, 'moreno')).toEqual({ items: [], incomplete: true });
    expect(await catchUp()).toBe(2);
    for (const [index, clinic] of clinics.entries()) {
      for (const words of ['Blake Moreno', 'bo']) {
        expect(await find(clinic, words)).toMatchObject({ items: [{ personId: ids[index] }] });
      }
    }
    expect(await find(clinics[0]!, 'moreno')).not.toHaveProperty('incomplete');
    expect(await catchUp()).toBe(0);
  });

  test('are many, done in batches, and none is forgotten when it is begun twice at once', async () => {
    const clinic = freshClinic();
    for (let index = 0; index < 120; index += 1) {
      await people.receive(clinic, { email: `b.${index}@example.com`, familyName: `Moreno${index}` });
    }
    await forgetNames([clinic]);
    await Promise.all([catchUp(), catchUp()]);
    await catchUp();
    const [left] = await people.service.db.query(
      `select count(*)::int as people, count(*) filter (where not names_indexed)::int as waiting,
              (select count(*)::int from person_search where clinic_id = $1) as words
         from person where clinic_id = $1`,
      [clinic],
    );
    expect(left).toEqual({ people: 120, waiting: 0, words: 240 });
  });

  test('who were erased hold nobody up', async () => {
    const clinic = freshClinic();
    const erased = await people.receive(clinic, { email: 'gone@example.com' });
    const { personId } = await people.receive(clinic);
    await forgetNames([clinic]);
    await people.service.db.query('update person set key_id = gen_random_uuid() where clinic_id = $1 and id = $2', [
      clinic,
      erased.personId,
    ]);
    await catchUp();
    expect(await find(clinic, 'moreno')).toMatchObject({ items: [{ personId }] });
  });
});
