import { Client } from 'pg';
import { Remedy } from '../progress.mjs';
import { BACKUP_ROLE, databasesOf, roleOf, withDatabase } from './databases.ts';
import type { RoleUse, ServiceNeeds } from './databases.ts';
import { scramVerifier } from './scram.ts';
import { BACKUP_PASSWORD, secretOf } from './secrets.ts';
import type { Secrets } from './secrets.ts';

const uses: readonly RoleUse[] = ['owner', 'app', 'relay'];
const LOCK = 8_200_001;
/** No right beyond its own tables: row-level security binds it, and it makes no other roles or databases. */
const PLAIN = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls';

export interface Provisioned {
  readonly version: string;
  /** Databases that did not exist before. */
  readonly created: readonly string[];
}

/**
 * Makes the roles and databases of every service, or brings them to what they should be: passwords as in the secrets,
 * no strong rights, no way into another service's database.
 * @param adminUrl a superuser
 */
export async function provision(
  adminUrl: string,
  services: readonly ServiceNeeds[],
  secrets: Secrets,
): Promise<Provisioned> {
  return withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ super: boolean; version: number; text: string }>(
      `select rolsuper as super, current_setting('server_version_num')::int as version, current_setting('server_version') as text
       from pg_roles where rolname = current_user`,
    );
    const server = rows[0];
    if (!server?.super)
      throw new Remedy(
        'The administrator given for PostgreSQL is not a superuser.',
        'Name a superuser in the address.',
      );
    if (server.version < 150_000)
      throw new Remedy(`The server is PostgreSQL ${server.text}; 15 or newer is needed.`, 'Use a newer server.');
    await admin.query('select pg_advisory_lock($1)', [LOCK]);
    const created: string[] = [];
    await makeRole(admin, BACKUP_ROLE, PLAIN.replace('nobypassrls', 'bypassrls'), secrets, BACKUP_PASSWORD);
    await admin.query(`grant pg_read_all_data to ${BACKUP_ROLE}`);
    await admin.query(`alter role ${BACKUP_ROLE} set default_transaction_read_only = on`);
    for (const service of services) {
      for (const use of uses)
        await makeRole(admin, roleOf(service.name, use), PLAIN, secrets, secretOf(service.name, use));
      for (const database of databasesOf(service)) {
        if (await makeDatabase(admin, database, roleOf(service.name, 'owner'))) created.push(database);
        await withClient(withDatabase(adminUrl, database), (inside) => closeSchema(inside, service.name));
      }
    }
    return { version: server.text, created };
  });
}

/** @throws Remedy for a role of ours without its password: another folder's services sign in with that one */
async function makeRole(
  admin: Client,
  role: string,
  rights: string,
  secrets: Secrets,
  passwordName: string,
): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
  if (rowCount !== 0 && !secrets.has(passwordName))
    throw new Remedy(
      `The role ${role} exists, but ${secrets.folder} holds no password for it.`,
      `Is this the right STILLWATER_SECRETS? To give the role a new password, write one into ${secrets.path(passwordName)}.`,
    );
  const password = secrets.read(passwordName);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await admin.query(`${verb} role ${role} ${rights} password '${scramVerifier(password)}'`);
}

/** @returns whether it is new */
async function makeDatabase(admin: Client, database: string, owner: string): Promise<boolean> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount === 0) await admin.query(`create database ${database} owner ${owner}`);
  else await admin.query(`alter database ${database} owner to ${owner}`);
  await admin.query(`revoke all on database ${database} from public`);
  const service = owner.replace(/_owner$/, '');
  await admin.query(`grant connect on database ${database} to ${service}_app, ${service}_relay, ${BACKUP_ROLE}`);
  return rowCount === 0;
}

/** Tables and their grants are the migrations' affair; here only the schema is closed to everybody else. */
async function closeSchema(inside: Client, service: string): Promise<void> {
  await inside.query('revoke all on schema public from public');
  await inside.query(`grant usage on schema public to ${roleOf(service, 'app')}, ${roleOf(service, 'relay')}`);
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: 'stillwater-provision',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new Remedy(
      `PostgreSQL at ${new URL(url).host} does not let us in: ${error instanceof Error ? error.message : String(error)}`,
      'Check the address, the user and the password.',
    );
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
