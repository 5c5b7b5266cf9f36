import { randomBytes } from 'node:crypto';
import { Pool, type QueryResultRow } from 'pg';
import { keyStoreV1, type ServiceDefinition } from '@stillwater/platform';
import { rolesOf, type ServiceRoles } from './roles.js';
import { testDatabaseServer } from './servers.js';
import { asAdmin, ensureTemplate, urlFor } from './template.js';

/** The part of a service's definition that its databases are made from. */
export type DatabaseDefinition = Pick<ServiceDefinition, 'name' | 'migrations' | 'keyStore'>;

/** The databases of one service for one spec file. Call `drop` in `afterAll`. */
export interface TestDatabase {
  name: string;
  roles: ServiceRoles;
  ownerUrl: string;
  appUrl: string;
  relayUrl: string;
  /** The key store as the application role; undefined for a service without one. */
  keysUrl: string | undefined;
  /** Superuser: looks past row-level security, for looking at what a use case left behind. */
  adminUrl: string;
  query<R extends QueryResultRow = QueryResultRow>(sql: string, values?: unknown[]): Promise<R[]>;
  drop(): Promise<void>;
}

/**
 * Copies the migrated template of the service, which is made on first need and shared by every spec file with the same
 * migrations.
 * @throws Error in one sentence when TEST_DATABASE_URL is not set
 */
export async function createTestDatabase(definition: DatabaseDefinition): Promise<TestDatabase> {
  const server = testDatabaseServer();
  const service = definition.name;
  const roles = rolesOf(service);
  const name = `sw_test_${service}_${randomBytes(6).toString('hex')}`;
  const stores = [{ name, migrations: definition.migrations }];
  if (definition.keyStore) stores.push({ name: `${name}_keys`, migrations: [keyStoreV1(service)] });
  await asAdmin(server, async (admin) => {
    for (const store of stores) {
      const template = await ensureTemplate(admin, server, { service, roles, migrations: store.migrations });
      await admin.query(`create database ${store.name} template ${template} owner ${roles.owner}`);
      await admin.query(`revoke all on database ${store.name} from public`);
      await admin.query(`grant connect on database ${store.name} to ${roles.app}, ${roles.relay}`);
    }
  });
  const adminUrl = urlFor(server, name);
  const pool = new Pool({ connectionString: adminUrl, max: 2, allowExitOnIdle: true });
  // An idle connection that the server ends, at the latest when the database is dropped, is no test's failure.
  pool.on('error', () => {});
  return {
    name,
    roles,
    ownerUrl: urlFor(server, name, roles.owner),
    appUrl: urlFor(server, name, roles.app),
    relayUrl: urlFor(server, name, roles.relay),
    keysUrl: definition.keyStore ? urlFor(server, `${name}_keys`, roles.app) : undefined,
    adminUrl,
    query: async <R extends QueryResultRow>(sql: string, values: unknown[] = []) =>
      (await pool.query<R>(sql, values)).rows,
    drop: async () => {
      await pool.end();
      await asAdmin(server, async (admin) => {
        for (const store of stores) await admin.query(`drop database if exists ${store.name} with (force)`);
      });
    },
  };
}
