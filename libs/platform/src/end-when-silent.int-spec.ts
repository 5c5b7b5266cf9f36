import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import {
  createTestService,
  eventually,
  freshClinic,
  freshId,
  scopeFor,
  staff,
  TestClock,
  Wire,
  type TestService,
} from '@stillwater/testing';
import { randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  Database,
  databaseIsAway,
  Flight,
  foundationV1,
  PersonKeys,
  plainAnswers,
  ServiceConfig,
  UnitOfWork,
} from './index.js';

class LayTheGround1764000000000 implements MigrationInterface {
  name = 'LayTheGround1764000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(foundationV1('screening'));
  }
  async down(): Promise<void> {}
}

let service: TestService;
let wire: Wire;
let url: string;

beforeAll(async () => {
  service = await createTestService({
    name: 'screening',
    entities: [],
    migrations: [LayTheGround1764000000000],
    keyStore: true,
  });
  wire = new Wire(service.db.appUrl);
  url = await wire.open();
});

afterAll(async () => {
  wire.close();
  await service?.drop();
});

// The looks alone are in the test's hand: the drivers keep their own time.
beforeEach(() => {
  jest.useFakeTimers({
    doNotFake: ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'setTimeout'],
  });
});
afterEach(() => void jest.useRealTimers());

/** What became of each, after a time in which nobody answered. */
async function afterSilence(...work: Promise<unknown>[]): Promise<unknown[]> {
  let ends: unknown[] = [];
  void Promise.all(work.map((each) => each.catch((error: unknown) => error))).then((all) => (ends = all));
  await eventually(() => {
    jest.advanceTimersByTime(1_000);
    expect(ends).toHaveLength(work.length);
  });
  return ends;
}

async function databaseThrough(address: string): Promise<Database> {
  const definition = {
    name: 'screening',
    entities: [],
    migrations: [],
    keyStore: false,
    module: class {},
    config: ServiceConfig,
  } as const;
  const config = Object.assign(new ServiceConfig(), { databaseUrl: address, poolSize: 1 });
  const database = Database.for(definition, config, new TestClock());
  await database.start((error) => {
    throw error;
  });
  return database;
}

const pid = { name: 'pid', text: 'select pg_backend_pid() as pid, $1::int' };

describe('a connection that goes silent', () => {
  test('fails everything that was sent on it, and the next asker has another', async () => {
    const database = await databaseThrough(url);
    const client = await database.connection();
    const flight = new Flight(client);
    await flight.send(pid, [0]);
    wire.hush();
    const ends = await afterSilence(...[1, 2, 3].map((number) => flight.send(pid, [number])));
    expect(ends.map(databaseIsAway)).toEqual([true, true, true]);
    client.release();
    expect(await database.check()).toBe(true);
    await database.stop();
  });

  test('during COMMIT leaves in doubt what was written', async () => {
    const database = await databaseThrough(url);
    const work = new UnitOfWork(database, new TestClock(), plainAnswers);
    const scope = scopeFor(freshClinic(), staff('intake'), 'write');
    const ends = await afterSilence(work.run(scope, async () => wire.hush()));
    expect(ends).toMatchObject([{ code: 'database.in_doubt' }]);
    await work.run(scope, async () => {});
    await database.stop();
  });

  test('to the key store is an outage of its own length', async () => {
    const keysWire = new Wire(service.db.keysUrl!);
    const keys = new PersonKeys(await keysWire.open(), randomBytes(32), 'screening');
    const clinic = freshClinic();
    await keys.forNewPerson(clinic);
    keysWire.hush();
    expect(await afterSilence(keys.of(clinic, freshId()))).toMatchObject([{ code: 'database.unavailable' }]);
    await expect(keys.of(clinic, freshId())).rejects.toMatchObject({ code: 'person.erased' });
    await keys.stop();
    keysWire.close();
  });

  test('is left alone while nobody waits, and while an answer may still come', async () => {
    const database = await databaseThrough(url);
    const client = await database.connection();
    const before = await client.query(pid.text, [1]);
    jest.advanceTimersByTime(600_000);
    const slow = client.query('select pg_sleep(0.2)');
    jest.advanceTimersByTime(5_000);
    await slow;
    expect((await client.query(pid.text, [1])).rows).toEqual(before.rows);
    client.release();
    await database.stop();
  });
});
