import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ListInquiries } from '@stillwater/contracts';
import type { Statement, Unit } from '@stillwater/platform';
import { createTestService, freshClinic, freshId, scopeFor, staff, type TestService } from '@stillwater/testing';
import { inquiries } from './index.js';
import { listInquiries } from './list-inquiries.statements.js';
import { FIND_BY_CONTACT_POINT, FIND_BY_NAME, LIST_PEOPLE, NAME_PEOPLE } from './people/list-people.statements.js';
import { FIND_REACHABLE_POINT } from './people/reachable-point.statements.js';
import { FIND_CONTACT_POINTS } from './receive-inquiry.statements.js';
import { OTHERS_AT_POINT } from './replies/receive-reply.js';
import { LIST_TIMELINE } from './timeline/list-timeline.statements.js';

let service: TestService;

beforeAll(async () => {
  service = await createTestService(inquiries);
});

afterAll(() => service?.drop());

/**
 * The plan under row-level security and the application role, for parameters that aren't known while planning. An empty
 * table is best read whole, so that way is forbidden: what is left shows whether the index can serve at all.
 */
async function planOf(clinic: string, statement: Statement, values: unknown[]): Promise<string> {
  const settings = ['enable_seqscan', 'enable_bitmapscan', 'enable_sort', 'enable_incremental_sort'];
  return service.unitOfWork.read(scopeFor(clinic, staff('intake'), 'test'), async (unit) => {
    for (const setting of settings) await run(unit, `set local ${setting} = off`);
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
  if (Array.isArray(value))
    return `array[${value.map((one: unknown) => `${literal(one)}::${Buffer.isBuffer(one) ? 'bytea' : 'uuid'}`).join(', ')}]`;
  return Buffer.isBuffer(value) ? `'\\x${value.toString('hex')}'` : `'${String(value)}'`;
}

describe('under row-level security', () => {
  test('a person is found by index', async () => {
    const plan = await planOf(freshClinic(), FIND_CONTACT_POINTS, [Buffer.alloc(16, 1), null]);
    expect(plan).toMatch(/Index Cond: .*clinic_id = .*kind = ANY .*value_index = ANY/);
    expect(plan).not.toContain('Seq Scan');
  });

  const last = [0, 2, 1, '2026-11-02T17:00:00.000Z', freshId()];
  test.each<[string, Omit<ListInquiries, 'cursor' | 'limit'>, typeof last | undefined]>([
    ['the first page', {}, undefined],
    ['the next page', {}, last],
    ['what is urgent', { urgent: true }, undefined],
    ['one state and intent', { state: 'new', intent: 'question' }, last],
  ])('the inbox comes in the order of its index: %s', async (_name, query, after) => {
    const clinic = freshClinic();
    const { statement, values } = listInquiries(clinic, query, after, 26);
    const plan = await planOf(clinic, statement, values);
    expect(plan).toContain('using inquiry_inbox');
    expect(plan).not.toMatch(/Seq Scan|Sort/);
    if (after) expect(plan).toMatch(/Index Cond: .*ROW\(over_rank, urgent_rank, intent_rank, received_at, id\) >/);
  });

  test.each<[string, Statement, unknown[]]>([
    ['everybody', LIST_PEOPLE, [freshId(), 26]],
    ['by an address', FIND_BY_CONTACT_POINT, [freshId(), 26, 'email', Buffer.alloc(16, 1)]],
    ['by names', FIND_BY_NAME, [freshId(), 26, [Buffer.alloc(16, 1), Buffer.alloc(16, 2)], 2]],
    ['by a list of ids', NAME_PEOPLE, [[freshId(), freshId()]]],
    ['by the way to reach them', FIND_REACHABLE_POINT, [freshId(), freshId(), 'phone', 'sms']],
    ['by what happened', LIST_TIMELINE, [freshId(), '2026-11-02T17:00:00.000Z', freshId(), 26]],
  ])('people are found by index: %s', async (_name, statement, values) => {
    const clinic = freshClinic();
    const plan = await planOf(clinic, statement, [clinic, ...values]);
    expect(plan).not.toContain('Seq Scan');
    const conditions = plan.split('\n').filter((line) => /Index Cond/.test(line));
    expect(conditions.length).toBeGreaterThan(0);
    for (const condition of conditions) expect(condition).toContain('clinic_id');
  });

  test('others who gave the same number are found by it', async () => {
    const clinic = freshClinic();
    const plan = await planOf(clinic, OTHERS_AT_POINT, [clinic, freshId(), freshId()]);
    expect(plan).toMatch(/using inquiry_of_phone_point.*\n\s+Index Cond: .*clinic_id = .*phone_point_id = /);
  });

  test('a later page of people and of a timeline begins where the one before ended', async () => {
    const clinic = freshClinic();
    const people = await planOf(clinic, LIST_PEOPLE, [clinic, freshId(), 26]);
    expect(people).toMatch(/Index Scan Backward using person_pkey.*\n\s+Index Cond: .*\(id < /);
    const place = ['2026-11-02T17:00:00.000Z', freshId()];
    const timeline = await planOf(clinic, LIST_TIMELINE, [clinic, freshId(), ...place, 26]);
    expect(timeline).toMatch(/using timeline_of_person.*\n\s+Index Cond: .*ROW\(at, event_id\) < /);
  });
});
