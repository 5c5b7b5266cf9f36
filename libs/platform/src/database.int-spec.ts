import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, TestClock, type TestDatabase } from '@stillwater/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Database, foundationV1, ServiceConfig, whyDatabaseIsAway, type ServiceDefinition } from './index.js';

class LayTheGround1764000000000 implements MigrationInterface {
  name = 'LayTheGround1764000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(foundationV1('screening'));
  }
  async down(): Promise<void> {}
}

const definition: ServiceDefinition = {
  name: 'screening',
  entities: [],
  migrations: [LayTheGround1764000000000],
  keyStore: false,
  module: class {},
  config: ServiceConfig,
};

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase(definition);
});
afterAll(() => db?.drop());

test('a server that has no connection left is named in the log, once in a while', async () => {
  const config = Object.assign(new ServiceConfig(), { databaseUrl: db.appUrl, poolSize: 2 });
  const database = Database.for(definition, config, new TestClock());
  const reasons: string[] = [];
  await database.start((error) => reasons.push(whyDatabaseIsAway(error)));
  const one = await database.connection();
  await db.query(`alter database ${db.name} connection limit 0`);
  for (const _try of [1, 2]) await expect(database.connection()).rejects.toMatchObject({ code: '53300' });
  expect(reasons).toEqual([expect.stringContaining('max_connections')]);
  one.release();
  await database.stop();
});
