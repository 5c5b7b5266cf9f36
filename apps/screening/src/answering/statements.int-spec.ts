import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Statement, Unit } from '@stillwater/platform';
import { createTestService, freshClinic, freshId, scopeFor, staff, type TestService } from '@stillwater/testing';
import { screening } from '../index.js';
import { newest, ONE } from '../review/screenings.statements.js';
import { FIND_LINKED_TO_CHANGE, SAVE_ANSWER } from './linked.statements.js';

let service: TestService;

beforeAll(async () => {
  service = await createTestService(screening);
  await service.db.query(FILL);
  await service.db.query('analyze');
});
afterAll(() => service?.drop());

/** Ten clinics of 200 people, each of whom has been screened once. */
const FILL = `
with clinic as (select gen_random_uuid() as clinic_id from generate_series(1, 10)),
     person as (insert into known_person (clinic_id, id, key_id)
                select clinic_id, gen_random_uuid(), gen_random_uuid() from clinic, generate_series(1, 200)
                returning clinic_id, id),
     screened as (
insert into screening (clinic_id, id, person_id, state, questionnaire_version, invited_at, expires_at, link_hash, version)
select clinic_id, gen_random_uuid(), id, 'expired', 'kap-screening-1',
       timestamptz '2026-01-01Z' + random() * interval '200 days', timestamptz '2026-08-01Z', sha256(id::text::bytea), 2
  from person returning clinic_id, id)
insert into screening_entry (clinic_id, token_hash, screening_id, expires_at)
select clinic_id, sha256(id::text::bytea), id, timestamptz '2026-08-01Z' from screened`;

/**
 * The plan under row-level security and the application role, for parameters that aren't known while planning. A small
 * table is best read whole, so that way is forbidden: what is left shows whether the index can serve at all.
 */
async function planOf(statement: Statement, values: unknown[]): Promise<string> {
  return service.unitOfWork.read(scopeFor(freshClinic(), staff('prescriber'), 'test'), async (unit) => {
    for (const setting of ['enable_seqscan', 'enable_bitmapscan', 'enable_hashjoin', 'enable_mergejoin']) {
      await run(unit, `set local ${setting} = off`);
    }
    await run(unit, 'set local plan_cache_mode = force_generic_plan');
    await run(unit, `prepare planned as ${statement.text}`);
    const rows = await run(unit, `explain execute planned(${values.map(literal).join(', ')})`);
    await run(unit, 'deallocate planned');
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

function run(unit: Unit, text: string): Promise<{ 'QUERY PLAN'?: string }[]> {
  return unit.query({ name: '', text }, []);
}

function literal(value: unknown): string {
  if (value === null || typeof value === 'number') return String(value);
  return Buffer.isBuffer(value) ? `'\\x${value.toString('hex')}'` : `'${String(value)}'`;
}

const hash = Buffer.alloc(32, 1);

describe('under row-level security', () => {
  it('a link finds its screening and its entry by index', async () => {
    const plan = await planOf(FIND_LINKED_TO_CHANGE, [freshClinic(), hash, hash]);
    expect(plan).toMatch(/Index Cond: .*clinic_id = .*link_hash = /);
    expect(plan).toMatch(/Index Cond: .*clinic_id = .*token_hash = /);
    expect(plan).not.toContain('Seq Scan');
  });

  it('an answer is written by index', async () => {
    const now = '2026-11-03T15:00:00.000Z';
    const plan = await planOf(SAVE_ANSWER, [freshClinic(), freshId(), hash, hash, 1, now, 2]);
    expect(plan).toContain('using screening_pkey');
    expect(plan).toContain('using screening_entry_pkey');
    expect(plan).not.toContain('Seq Scan');
  });

  it('a screening with its flag and its decision is found by index', async () => {
    expect(await planOf(ONE, [freshClinic(), freshId()])).not.toContain('Seq Scan');
  });

  it.each<[string, Parameters<typeof newest>[1], Parameters<typeof newest>[2], string]>([
    ['the latest of all', {}, undefined, 'screening_newest'],
    ['the next page', {}, ['2026-03-01T00:00:00.000Z', freshId()], 'screening_newest'],
    ['those of a person', { personId: freshId() }, undefined, 'screening_of_person'],
  ])('a list comes in the order of its index: %s', async (_name, query, after, index) => {
    const { statement, values } = newest(freshClinic(), query, after, 26);
    const plan = await planOf(statement, values);
    expect(plan).toContain(`using ${index}`);
    expect(plan).not.toContain('Seq Scan');
  });
});
