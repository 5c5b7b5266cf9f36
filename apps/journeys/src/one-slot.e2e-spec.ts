import { availableParallelism, loadavg } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SlotPage } from '@stillwater/contracts';
import { freshId } from '@stillwater/testing';
import { Browser, type Answer } from './browser.js';
import { Clinic, instantIn } from './clinic.js';
import { System } from './system.js';

const CALLERS = 64;

let system: System;
let clinic: Clinic;
let desk: Browser;
const persons = Array.from({ length: CALLERS }, () => freshId());

beforeAll(async () => {
  system = await System.start({ at: '2027-01-25T15:00:00Z' });
  clinic = await Clinic.open(system, 'asheville');
  desk = await new Browser(system.address).signIn('theo.banks@example.com');
  // As if they had all been there before: who they are is not what they race for.
  await system.query('scheduling', 'insert into known_person select $1, unnest($2::uuid[])', [
    clinic.clinicId,
    persons,
  ]);
});

afterAll(() => system?.stop());

/** At each, one visit with the only prescriber, in the only room: nobody else is free. */
const TIMES = ['2027-01-28T13:00', '2027-02-01T13:00', '2027-02-02T13:00'];

describe('many callers at once want one time, through the gateway', () => {
  let lost: Answer[];
  const slowest: number[] = [];

  it.each(TIMES)('%s: exactly one gets it, the others hear that it is taken, and which are free', async (time) => {
    const day = `${clinic.path}/slots?serviceCode=MED_EVAL&from=${time.slice(0, 10)}&days=1`;
    const startsAt = instantIn((await desk.get<SlotPage>(day)).body, time);
    const started = performance.now();
    const took: number[] = [];
    const answers = await Promise.all(
      persons.map(async (personId, index) => {
        const visit = { personId, serviceCode: 'MED_EVAL', mode: 'in_person', startsAt };
        const answer = await desk.post(`${clinic.path}/${index % 2 ? 'appointments' : 'holds'}`, visit);
        took.push(performance.now() - started);
        return answer;
      }),
    );
    slowest.push(Math.max(...took));
    lost = answers.filter(({ status }) => status === 409);
    expect({ won: answers.filter(({ status }) => status === 201).length, lost: lost.length }).toEqual({
      won: 1,
      lost: CALLERS - 1,
    });
    for (const { body } of lost) {
      expect(body).toMatchObject({ code: 'slot.taken' });
      const free = body['alternatives'] as { startsAt: string; localStart: string }[];
      expect(free.length).toBeGreaterThan(0);
      expect(free.map((slot) => slot.localStart)).not.toContain(time);
    }
  });

  it('answers all of them within a second, on a machine of its own', () => {
    const crowd = Math.max(1, loadavg()[0]! / availableParallelism());
    expect(Math.min(...slowest)).toBeLessThan(1_000 * crowd);
  });

  it('has taken one visit and one time of each resource at a time, and nobody has waited in a circle', async () => {
    const rows = await system.query(
      'scheduling',
      `select (select count(*)::int from appointment) as appointments, (select count(*)::int from allocation) as allocations,
              (select count(*)::int from staff_diary) as diary,
              (select deadlocks::int from pg_stat_database where datname = current_database()) as deadlocks`,
    );
    const times = TIMES.length;
    expect(rows).toEqual([{ appointments: times, allocations: 3 * times, diary: times, deadlocks: 0 }]);
  });

  it('leaves alternatives that can be taken', async () => {
    const [first] = lost[0]!.body['alternatives'] as { startsAt: string }[];
    const visit = { personId: persons[0], serviceCode: 'MED_EVAL', mode: 'in_person', startsAt: first!.startsAt };
    expect((await desk.post(`${clinic.path}/appointments`, visit)).status).toBe(201);
  });
});
