import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Statement, Unit } from '@stillwater/platform';
import { createTestService, freshClinic, freshId, scopeFor, staff, type TestService } from '@stillwater/testing';
import { READ_DIARY } from './availability/calendar.statements.js';
import { KEEP_APPOINTMENT } from './booking/allocation.statements.js';
import { scheduling } from './index.js';

let service: TestService;

beforeAll(async () => {
  service = await createTestService(scheduling);
  await service.db.query(FULL_DIARY);
  await service.db.query('analyze');
});

/** Plans of empty tables say nothing: thirty clinics with five busy colleagues each. */
const FULL_DIARY = `
  with clinic as (select gen_random_uuid() as id, gen_random_uuid() as organisation from generate_series(1, 30)),
  staff as (select c.id as clinic, c.organisation, gen_random_uuid() as id from clinic c, generate_series(1, 5)),
  visit as (
    select s.*, gen_random_uuid() as visit, timestamptz '2026-03-02 09:00Z' + make_interval(hours => n) as at
      from staff s, generate_series(1, 60) n),
  kept as (
    insert into appointment (clinic_id, id, person_id, service_code, mode, state, starts_at, ends_at, local_start, zone,
                             staff_ids, booked_at)
    select clinic, visit, gen_random_uuid(), 'CONSULT', 'phone', 'booked', at, at + interval '20 minutes',
           '2026-03-02T09:00', 'UTC', array[id], at from visit),
  taken as (
    insert into allocation (clinic_id, appointment_id, resource_id, kind, block_from, block_to, state)
    select clinic, visit, id, 'staff', at, at + interval '30 minutes', 'booked' from visit)
  insert into staff_diary (clinic_id, organisation_id, staff_id, appointment_id, block_from, block_to, state)
  select clinic, organisation, id, visit, at, at + interval '30 minutes', 'booked' from visit`;

afterAll(() => service?.drop());

/** The plan under row-level security and the application role, for parameters that aren't known while planning. */
async function planOf({ text }: Statement, values: string[]): Promise<string> {
  return service.unitOfWork.read(scopeFor(freshClinic(), staff('intake'), 'test'), async (unit) => {
    await run(unit, 'set local plan_cache_mode = force_generic_plan');
    await run(unit, `prepare planned as ${text}`);
    const rows = await run(unit, `explain execute planned(${values.join(', ')})`);
    await run(unit, 'deallocate planned');
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

function run(unit: Unit, text: string): Promise<{ 'QUERY PLAN'?: string }[]> {
  return unit.query({ name: '', text }, []);
}

const id = () => `'${freshId()}'`;
const at = (time: string) => `'2026-03-03T${time}:00Z'`;

describe('under row-level security', () => {
  it('diaries are read by resource and beginning, not by their ranges', async () => {
    const many = `array[${id()}::uuid, ${id()}::uuid]`;
    const values = [id(), id(), many, many, at('00:00'), at('23:00'), at('00:00'), id(), 'null', "'somebody'", id()];
    const plan = await planOf(READ_DIARY, values);
    // PostgreSQL 15 looks through the beginnings of everybody, 18 through those of whom it is asked for.
    expect(plan).toMatch(/staff_diary_of_staff\b[\s\S]*?Index Cond: .*organisation_id = .*block_from >/);
    expect(plan).toMatch(/allocation_pkey\b[\s\S]*?Index Cond: .*clinic_id = \$1\).*block_from >/);
    expect(plan).toMatch(/appointment_held\w* on appointment/);
    expect(plan).not.toMatch(/Seq Scan on (allocation|staff_diary|appointment)/);
  });

  it('holds that are over are looked for among holds', async () => {
    const wanted = [
      `array[${id()}::uuid]`,
      `array['staff']`,
      `array[${at('10:00')}::timestamptz]`,
      `array[${at('11:00')}::timestamptz]`,
    ];
    const visit = [
      id(),
      'null',
      'null',
      "'CONSULT'",
      "'phone'",
      at('10:00'),
      at('10:20'),
      "'2026-03-03T05:00'",
      "'UTC'",
    ];
    const values = [id(), id(), id(), 'null', at('09:00'), ...wanted, ...visit, `array[${id()}::uuid]`, 'null', 'null'];
    const plan = await planOf(KEEP_APPOINTMENT, values);
    expect(plan).toContain('allocation_held on allocation a');
    expect(plan).toContain('staff_diary_held on staff_diary d');
    expect(plan).not.toMatch(/Seq Scan on (allocation|staff_diary|appointment)/);
  });
});
