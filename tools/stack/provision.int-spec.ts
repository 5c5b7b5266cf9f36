import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { backupUrl, databaseUrl } from './databases.ts';
import { freePort } from './ports.ts';
import { postgresFolder, startPostgres } from './postgres.ts';
import type { RunningPostgres } from './postgres.ts';
import { provision } from './provision.ts';
import { ownSecrets } from './secrets.ts';
import type { Secrets } from './secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'provision-'));
const services = [
  { name: 'inquiries', keyStore: true },
  { name: 'scheduling', keyStore: false },
];
let server: RunningPostgres;
let secrets: Secrets;

beforeAll(async () => {
  server = await startPostgres({
    folder: postgresFolder(folder, 'provision-test'),
    port: await freePort(),
    password: 'of-the-superuser',
    log: join(folder, 'postgres.log'),
    forgetful: true,
  });
  secrets = ownSecrets(join(folder, 'secrets'));
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query(text)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

test('makes roles and databases once, and again changes nothing but passwords', async () => {
  const first = await provision(server.url, services, secrets);
  expect(first.created).toEqual(['stillwater_inquiries', 'stillwater_inquiries_keys', 'stillwater_scheduling']);
  expect((await provision(server.url, services, secrets)).created).toEqual([]);
  const owner = databaseUrl(server.url, 'stillwater_inquiries', 'inquiries', 'owner', secrets);
  await ask(owner, 'create table known (id int)');
  expect(statSync(secrets.path('inquiries-app')).mode & 0o777).toBe(0o400);
});

test('gives no new password to a role that somebody else signs in with', async () => {
  await provision(server.url, services, secrets);
  const others = ownSecrets(`${secrets.folder}-of-somebody-else`);
  await expect(provision(server.url, services, others)).rejects.toThrow('holds no password for it');
  await ask(databaseUrl(server.url, 'stillwater_inquiries', 'inquiries', 'app', secrets), 'select 1');
});

test('keeps a service out of the databases of others, and everybody without a password out of all', async () => {
  await provision(server.url, services, secrets);
  const app = databaseUrl(server.url, 'stillwater_scheduling', 'inquiries', 'app', secrets);
  await expect(ask(app, 'select 1')).rejects.toThrow('permission denied for database "stillwater_scheduling"');
  const wrong = new URL(app);
  wrong.password = 'guessed';
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
});

test('gives no role of a service a strong right', async () => {
  await provision(server.url, services, secrets);
  const strong = await ask(
    server.url,
    `select rolname from pg_roles where rolname like 'sw\\_%' and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls)`,
  );
  expect(strong).toEqual([{ rolname: 'sw_backup' }]);
  const app = databaseUrl(server.url, 'stillwater_inquiries', 'inquiries', 'app', secrets);
  await expect(ask(app, 'create table mine (id int)')).rejects.toThrow('permission denied for schema public');
  const backup = backupUrl(server.url, 'stillwater_inquiries', secrets);
  await expect(ask(backup, 'create temporary table mine (id int)')).rejects.toThrow(/permission denied|read-only/);
});

test('refuses an administrator who is none', async () => {
  await provision(server.url, services, secrets);
  const owner = databaseUrl(server.url, 'stillwater_inquiries', 'inquiries', 'owner', secrets);
  await expect(provision(owner, services, secrets)).rejects.toThrow('not a superuser');
});
