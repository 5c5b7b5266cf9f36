import { randomBytes } from 'node:crypto';
import { Client, Pool, type QueryResultRow } from 'pg';
import { fingerprintOf, type MigrationClass } from './migration-fingerprint.js';
import { createRoles, rolesOf, TEST_ROLE_PASSWORD, type ServiceRoles } from './roles.js';
import { testDatabaseServer } from './servers.js';

/** Which database a spec file needs. */
export interface DatabaseRecipe {
  /** The service whose roles (`sw_<service>_owner`, `_app`, `_relay`) own and use the database: `[a-z_]+`. */
  service: string;
  /** Read for the template's key only: other SQL, other template. */
  migrations: readonly MigrationClass[];
  /** Brings an empty database to the schema, connected as the owner role. */
  migrate(ownerUrl: string): Promise<void>;
}

/** One database for one spec file. Call `drop` in `afterAll`. */
export interface TestDatabase {
  name: string;
  roles: ServiceRoles;
  ownerUrl: string;
  appUrl: string;
  relayUrl: string;
  /** Looks past row-level security, as superuser: for looking at what a use case left behind. */
  adminUrl: string;
  query<R extends QueryResultRow = QueryResultRow>(sql: string, values?: unknown[]): Promise<R[]>;
  drop(): Promise<void>;
}

/**
 * Copies the migrated template of the recipe (made on first need, shared by every spec file with the same migrations).
 * @throws Error in one sentence when TEST_DATABASE_URL is not set
 */
export async function createTestDatabase(recipe: DatabaseRecipe): Promise<TestDatabase> {
  const server = testDatabaseServer();
  const roles = rolesOf(recipe.service);
  const template = `sw_template_${recipe.service}_${await fingerprintOf(recipe.migrations)}`;
  const name = `sw_test_${recipe.service}_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, async (admin) => {
    await ensureTemplate(admin, server, template, roles, recipe);
    await admin.query(`create database ${name} template ${template} owner ${roles.owner}`);
    await restrict(admin, name, roles);
  });
  const adminUrl = urlFor(server, name);
  const pool = new Pool({ connectionString: adminUrl, max: 2, allowExitOnIdle: true });
  return {
    name,
    roles,
    ownerUrl: urlFor(server, name, roles.owner),
    appUrl: urlFor(server, name, roles.app),
    relayUrl: urlFor(server, name, roles.relay),
    adminUrl,
    query: async <R extends QueryResultRow>(sql: string, values: unknown[] = []) =>
      (await pool.query<R>(sql, values)).rows,
    drop: async () => {
      await pool.end();
      await asAdmin(server, (admin) => admin.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** A template is migrated under another name and renamed when whole, so that nobody copies half a schema. */
async function ensureTemplate(
  admin: Client,
  server: string,
  template: string,
  roles: ServiceRoles,
  recipe: DatabaseRecipe,
): Promise<void> {
  await admin.query('select pg_advisory_lock(hashtext($1))', ['stillwater test templates']);
  try {
    const found = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rowCount) return;
    await createRoles(admin, roles);
    const draft = `${template}_draft`;
    await admin.query(`drop database if exists ${draft} with (force)`);
    await admin.query(`create database ${draft} template template0 encoding 'UTF8' owner ${roles.owner}`);
    await recipe.migrate(urlFor(server, draft, roles.owner));
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()`,
      [draft],
    );
    await admin.query(`alter database ${draft} rename to ${template}`);
    await admin.query(`alter database ${template} with is_template true allow_connections false`);
  } finally {
    await admin.query('select pg_advisory_unlock(hashtext($1))', ['stillwater test templates']);
  }
}

async function restrict(admin: Client, name: string, roles: ServiceRoles): Promise<void> {
  await admin.query(`revoke all on database ${name} from public`);
  await admin.query(`grant connect on database ${name} to ${roles.app}, ${roles.relay}`);
}

async function asAdmin<T>(server: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: server });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function urlFor(server: string, database: string, role?: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  if (role) {
    url.username = role;
    url.password = TEST_ROLE_PASSWORD;
  }
  return url.href;
}
