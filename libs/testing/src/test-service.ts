import { randomBytes } from 'node:crypto';
import {
  Database,
  PersonKeys,
  plainAnswers,
  ServiceConfig,
  UnitOfWork,
  type ServiceDefinition,
} from '@stillwater/platform';
import { TestClock } from './test-clock.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export type TestedDefinition = Pick<ServiceDefinition, 'name' | 'entities' | 'migrations' | 'keyStore'>;

/** What a use case is built from, on real databases and without Nest or a broker. */
export interface TestService {
  db: TestDatabase;
  database: Database;
  unitOfWork: UnitOfWork;
  clock: TestClock;
  /** Throws when the service has no key store. */
  readonly keys: PersonKeys;
  /** Closes the connections and drops the databases: call it in `afterAll`. */
  drop(): Promise<void>;
}

/**
 * Databases, unit of work, keys and a clock that stands still, as the application role of the service.
 * @param poolSize connections: how many transactions can be under way at once
 */
export async function createTestService(definition: TestedDefinition, poolSize = 4): Promise<TestService> {
  const db = await createTestDatabase(definition);
  const clock = new TestClock();
  const config = Object.assign(new ServiceConfig(), { databaseUrl: db.appUrl, poolSize });
  const whole: ServiceDefinition = { module: class NoModule {}, config: ServiceConfig, ...definition };
  const database = Database.for(whole, config, clock);
  const keys = db.keysUrl ? new PersonKeys(db.keysUrl, randomBytes(32), definition.name) : undefined;
  await database.start((error) => {
    throw error;
  });
  return {
    db,
    database,
    unitOfWork: new UnitOfWork(database, clock, keys ?? plainAnswers),
    clock,
    get keys() {
      if (!keys) throw new Error(`${definition.name} has no key store`);
      return keys;
    },
    drop: async () => {
      await keys?.stop();
      await database.stop();
      await db.drop();
    },
  };
}
