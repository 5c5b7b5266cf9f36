import { Client } from 'pg';
import type { MigrationClass, ServiceName } from '@stillwater/platform';
import { migrateService } from '@stillwater/platform';
import { fingerprintOf } from './migration-fingerprint.js';
import { createRoles, TEST_ROLE_PASSWORD, type ServiceRoles } from './roles.js';

/** One migrated database that many are copied from. */
export interface Recipe {
  service: ServiceName;
  roles: ServiceRoles;
  migrations: readonly MigrationClass[];
}

const LOCK = 'stillwater test templates';

/**
 * The template's name; it is made on first need. It is migrated under another name and renamed when whole, so that
 * nobody copies half a schema. Other SQL makes another template: nothing is ever updated.
 */
export async function ensureTemplate(admin: Client, server: string, recipe: Recipe): Promise<string> {
  const { service, roles, migrations } = recipe;
  const template = `sw_template_${service}_${await fingerprintOf(migrations)}`;
  await admin.query('select pg_advisory_lock(hashtext($1))', [LOCK]);
  try {
    const found = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rowCount) return template;
    await createRoles(admin, roles);
    const draft = `${template}_draft`;
    await admin.query(`drop database if exists ${draft} with (force)`);
    await admin.query(`create database ${draft} template template0 encoding 'UTF8' owner ${roles.owner}`);
    await migrateService({ name: service, migrations, keyStore: false }, urlFor(server, draft, roles.owner));
    await admin.query(`alter database ${draft} with allow_connections false`);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [draft]);
    await admin.query(`alter database ${draft} rename to ${template}`);
    return template;
  } finally {
    await admin.query('select pg_advisory_unlock(hashtext($1))', [LOCK]);
  }
}

/** The server's address with another database and, if given, another role. */
export function urlFor(server: string, database: string, role?: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  if (role) {
    url.username = role;
    url.password = TEST_ROLE_PASSWORD;
  }
  return url.href;
}

export async function asAdmin<T>(server: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: server });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
