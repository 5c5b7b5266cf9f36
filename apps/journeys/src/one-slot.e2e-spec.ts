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
});

afterAll(() => system?.stop());

/** One visit with the only prescriber, in the only room: nobody else is free. */
const AT = '2027-01-28T13:00';

interface Called {
  answer: Answer;
  ms: number;
}

describe('many callers at once want one time, through the gateway', () => {
  let called: Called[];

  it('exactly one gets it, the others hear that it is taken, and which are free', async () => {
    const { body } = await desk.get<SlotPage>(`${clinic.path}/slots?serviceCode=MED_EVAL&from=2027-01-28&days=1`);
    const startsAt = instantIn(body, AT);
    // As if they had all been there before: who they are is not what they race for.
    await system.query('scheduling', 'insert into known_person select $1, unnest($2::uuid[])', [
      clinic.clinicId,
      persons,
    ]);
    called = await Promise.all(
      Array.from({ length: CALLERS }, async (_, index): Promise<Called> => {
        const started = performance.now();
        const visit = { personId: persons[index], serviceCode: 'MED_EVAL', mode: 'in_person', startsAt };
        const answer = await desk.post(`${clinic.path}/${index % 2 ? 'appointments' : 'holds'}`, visit);
        return { answer, ms: performance.now() - started };
      }),
    );
    const won = called.filter(({ answer }) => answer.status === 201);
    const lost = called.filter(({ answer }) => answer.status === 409);
    expect({ won: won.length, lost: lost.length }).toEqual({ won: 1, lost: CALLERS - 1 });
    for (const { answer } of lost) {
      expect(answer.body).toMatchObject({ code: 'slot.taken' });
      const free = answer.body['alternatives'] as { startsAt: string; localStart: string }[];
      expect(free.length).toBeGreaterThan(0);
      expect(free.map((slot) => slot.localStart)).not.toContain(AT);
    }
    const times = called.map(({ ms }) => ms).toSorted((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.ceil(share * CALLERS) - 1]!);
    process.stdout.write(`  ${CALLERS} callers on one time: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms\n`);
  });

  it('has taken one visit, one time of each resource, and nobody has waited in a circle', async () => {
    const rows = await system.query(
      'scheduling',
      `select (select count(*)::int from appointment) as appointments, (select count(*)::int from allocation) as allocations,
              (select count(*)::int from staff_diary) as diary,
              (select deadlocks::int from pg_stat_database where datname = current_database()) as deadlocks`,
    );
    expect(rows).toEqual([{ appointments: 1, allocations: 3, diary: 1, deadlocks: 0 }]);
  });

  it('leaves alternatives that can be taken', async () => {
    const [first] = called.find(({ answer }) => answer.status === 409)!.answer.body['alternatives'] as {
      startsAt: string;
    }[];
    const visit = { personId: persons[0], serviceCode: 'MED_EVAL', mode: 'in_person', startsAt: first!.startsAt };
    expect((await desk.post(`${clinic.path}/appointments`, visit)).status).toBe(201);
  });
});
