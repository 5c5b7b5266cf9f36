import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, Database, databaseIsAway, ServiceConfig, type Statement } from '@stillwater/platform';
import { createTestDatabase, eventually, TestClock, type TestDatabase } from '@stillwater/testing';

import { gateway } from './service-definition.js';
import { JointConnection } from './joint-connection.js';

const tell: Statement = { name: 'tell', text: 'select pg_backend_pid() as pid, $1::int as number' };
const divide: Statement = { name: 'divide', text: 'select 12 / $1::int as number' };
const wait: Statement = { name: 'wait', text: 'select pg_sleep(30), $1::int' };

let db: TestDatabase;
let database: Database;

beforeAll(async () => {
  db = await createTestDatabase(gateway);
  const config = Object.assign(new ServiceConfig(), { databaseUrl: db.appUrl, poolSize: 1 });
  database = Database.for(gateway, config, new TestClock());
  await database.start((error) => {
    throw error;
  });
});

afterAll(async () => {
  await database?.stop();
  await db?.drop();
});

describe('a joint connection', () => {
  it('answers everybody who asks meanwhile, and goes back after the last answer', async () => {
    const joint = new JointConnection(database);
    const answers = await Promise.all([1, 2, 3].map((number) => joint.read(tell, [number])));
    expect(answers.flat()).toMatchObject([{ number: 1 }, { number: 2 }, { number: 3 }]);
    expect(joint.isOver).toBe(true);
    expect(await new JointConnection(database).read(tell, [4])).toMatchObject([{ number: 4 }]);
  });

  it('tells a failure to the one who asked, and nobody else', async () => {
    const joint = new JointConnection(database);
    const asked = [1, 0, 2].map((number) => joint.read(divide, [number]).catch((error: unknown) => codeOf(error)));
    expect(await Promise.all(asked)).toEqual([[{ number: 12 }], '22012', [{ number: 6 }]]);
    expect(await database.check()).toBe(true);
  });

  it('that breaks fails everybody who waits, goes back to nobody and does not end the process', async () => {
    const joint = new JointConnection(database);
    const failures = Promise.all([1, 2].map((number) => joint.read(wait, [number]).catch((error: unknown) => error)));
    await eventually(async () =>
      expect(
        await db.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_sleep(30)%'`,
        ),
      ).toHaveLength(1),
    );
    expect((await failures).map(databaseIsAway)).toEqual([true, true]);
    expect(joint.isOver).toBe(true);
    expect(await new JointConnection(database).read(tell, [5])).toMatchObject([{ number: 5 }]);
  });
});
