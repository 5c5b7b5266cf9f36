import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { foundationV1, migrateService } from '@stillwater/platform';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { BACKUP_ROLE, databaseUrl, withDatabase } from '../stack/databases.ts';
import { ownerUrls } from '../stack/installation.ts';
import { freePort } from '../stack/ports.ts';
import { postgresFolder, startPostgres } from '../stack/postgres.ts';
import type { RunningPostgres } from '../stack/postgres.ts';
import { provision } from '../stack/provision.ts';
import { ownSecrets } from '../stack/secrets.ts';
import { fileOf } from './database-copy.ts';
import { loadBackup } from './load-backup.ts';
import type { Restorable } from './load-backup.ts';
import { takeBackup } from './take-backup.ts';

class KeepEveryKindOfValue1795400000000 {
  name = 'KeepEveryKindOfValue1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(foundationV1('screening'));
    await runner.query(`
      create table parent (clinic_id uuid, id uuid, primary key (clinic_id, id));
      create table a_child (
        clinic_id uuid, id bigint generated always as identity, parent_id uuid, again_id bigint,
        sealed bytea, answers jsonb, at timestamptz, day date, amount numeric, words text[], span tstzrange, note text,
        doubled bigint generated always as (id * 2) stored, written_by xid8 default pg_current_xact_id(),
        primary key (clinic_id, id), foreign key (clinic_id, parent_id) references parent,
        foreign key (clinic_id, again_id) references a_child (clinic_id, id));
      alter table parent enable row level security;
      alter table parent force row level security;
      alter table a_child enable row level security;
      alter table a_child force row level security;`);
  }

  async down(): Promise<void> {}
}

class KeepOneThingMore1795400100000 {
  name = 'KeepOneThingMore1795400100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table parent add column colour text not null default 'green'`);
  }

  async down(): Promise<void> {}
}

const old: Restorable[] = [{ name: 'screening', migrations: [KeepEveryKindOfValue1795400000000], keyStore: true }];
const newer: Restorable[] = [
  { ...old[0]!, migrations: [KeepEveryKindOfValue1795400000000, KeepOneThingMore1795400100000] },
];
const database = 'stillwater_screening';
const base = mkdtempSync(join(tmpdir(), 'backup-'));
let round = 0;
let server: RunningPostgres;
let folder: string;
let keysFolder: string;

beforeAll(async () => {
  server = await startPostgres({
    folder: postgresFolder(base, 'backup-test'),
    port: await freePort(),
    password: 'of-the-superuser',
    log: join(base, 'postgres.log'),
    forgetful: true,
  });
});

afterAll(async () => {
  await server.stop();
  rmSync(base, { recursive: true });
});

beforeEach(() => {
  round += 1;
  folder = join(base, `data-${round}`);
  keysFolder = join(base, `keys-${round}`);
});

async function ask<T = Record<string, unknown>>(text: string, name = database): Promise<T[]> {
  const client = new Client({ connectionString: withDatabase(server.url, name) });
  try {
    await client.connect();
    return (await client.query(text)).rows as T[];
  } finally {
    await client.end();
  }
}

/** Everything of a table that a backup promises to bring back, as text. */
const content = (): Promise<unknown[]> =>
  ask(`select clinic_id, id, parent_id, again_id, encode(sealed, 'hex') as sealed, answers::text, at::text, day::text, amount::text, words::text,
              span::text, note, doubled from a_child order by clinic_id, id`);

async function dropAll(): Promise<void> {
  for (const name of [database, `${database}_keys`])
    await ask(`drop database if exists ${name} with (force)`, 'postgres');
  for (const use of ['owner', 'app', 'relay']) await ask(`drop role if exists sw_screening_${use}`, 'postgres');
  await ask(`do $$ begin drop owned by ${BACKUP_ROLE}; exception when undefined_object then null; end $$`, 'postgres');
  await ask(`drop role if exists ${BACKUP_ROLE}`, 'postgres');
}

/** An installation with a row of everything. */
async function original() {
  await dropAll();
  const secrets = ownSecrets(join(base, `secrets-${round}`));
  await provision(server.url, old, secrets);
  const { data, keys } = ownerUrls(
    { mode: 'real', databaseServer: server.url, natsUrl: '', natsUsers: true, secrets },
    old[0]!,
  );
  await migrateService(old[0]!, data, keys);
  await ask(
    `
    insert into parent select gen_random_uuid(), gen_random_uuid() from generate_series(1, 50);
    insert into a_child (clinic_id, parent_id, sealed, answers, at, day, amount, words, span, note)
    select clinic_id, id, decode('00ff5c0a09', 'hex') || gen_random_bytes_of(id), '{"a": [1, null, "\\\\n\\"é\\u0001"], "big": 12345678901234567890.5}',
           timestamptz '2026-11-01 05:30:00.123456+00' + random() * interval '1 day', date '2026-11-01', 0.1 + 1e-20, array['a,b', '{"x"}', null, ''],
           tstzrange('2026-11-01', null), E'tab\\there\\nline \\\\. \\\\N ünï ' || id
    from parent;
    update a_child set again_id = id where id % 2 = 0;
    insert into a_child (clinic_id) select clinic_id from parent limit 1;`.replaceAll(
      'gen_random_bytes_of(id)',
      `uuid_send(id)`,
    ),
  );
  await ask(
    `insert into clinic_key (clinic_id, id, wrapped, key_check) values (gen_random_uuid(), gen_random_uuid(), '\\x00ff', '\\x01')`,
    `${database}_keys`,
  );
  return secrets;
}

const take = (secrets: Awaited<ReturnType<typeof original>>) =>
  takeBackup({ server: server.url, secrets, services: old, folder, keysFolder });
const load = (services = old, keys = keysFolder) =>
  loadBackup({
    server: server.url,
    secrets: ownSecrets(join(base, `restored-${round}`)),
    services,
    folder,
    keysFolder: keys,
  });

test('brings back every value of every kind, the sequences and the root key', async () => {
  const secrets = await original();
  const before = await content();
  await take(secrets);
  await dropAll();
  await load();
  expect(await content()).toEqual(before);
  expect(before).toHaveLength(51);
  expect(await ask('select count(*)::int as keys from clinic_key', `${database}_keys`)).toEqual([{ keys: 1 }]);
  await ask('insert into a_child (clinic_id) select clinic_id from parent limit 1');
  expect(await ask('select max(id)::int as last from a_child')).toEqual([{ last: 52 }]);
  const restored = ownSecrets(join(base, `restored-${round}`));
  expect(restored.read('root-key')).toBe(secrets.read('root-key'));
  expect(restored.read('screening-app')).not.toBe(secrets.read('screening-app'));
});

test('names the loading transaction where a row named one of another server', async () => {
  await take(await original());
  await dropAll();
  await load();
  const [row] = await ask(
    'select bool_and(written_by <= pg_snapshot_xmax(pg_current_snapshot())) as past from a_child',
  );
  expect(row).toEqual({ past: true });
});

test('copies one moment, whatever is written meanwhile', async () => {
  const secrets = await original();
  const taking = take(secrets);
  await ask('insert into parent select gen_random_uuid(), gen_random_uuid() from generate_series(1, 10)');
  const [data] = await taking;
  const { rows } = data!.databases[0]!.tables.find(({ name }) => name === 'parent')!;
  expect([50, 60]).toContain(rows);
});

test('restores an older backup at its own migration and then upgrades it', async () => {
  await take(await original());
  await dropAll();
  await load(newer);
  expect(await ask('select distinct colour from parent')).toEqual([{ colour: 'green' }]);
});

test('refuses a backup of a newer release, by name', async () => {
  const secrets = await original();
  await ask(`insert into migrations (timestamp, name) values (1795400100000, 'KeepOneThingMore1795400100000')`);
  await take(secrets);
  await dropAll();
  await expect(load()).rejects.toThrow('KeepOneThingMore1795400100000');
});

test('refuses databases that hold something, and overwrites nothing', async () => {
  const secrets = await original();
  await take(secrets);
  await expect(load()).rejects.toThrow('stillwater_screening (a_child, parent)');
  expect(await content()).toHaveLength(51);
  const app = new Client({ connectionString: databaseUrl(server.url, database, 'screening', 'app', secrets) });
  await app.connect();
  await app.end();
});

test('refuses the keys of another backup, and a file that was changed', async () => {
  const secrets = await original();
  await take(secrets);
  const others = join(base, `others-${round}`);
  await takeBackup({ server: server.url, secrets, services: old, folder: `${others}-data`, keysFolder: others });
  await dropAll();
  await expect(load(old, others)).rejects.toThrow('two different backups');
  appendFileSync(join(folder, database, fileOf('parent')), 'x');
  await expect(load()).rejects.toThrow('stillwater_screening/parent');
  rmSync(join(folder, database, fileOf('a_child')));
  await expect(load()).rejects.toThrow('stillwater_screening/parent, stillwater_screening/a_child');
  expect(await ask(`select 1 from pg_database where datname = '${database}'`, 'postgres')).toEqual([]);
});

test('takes no backup as a role that sees one clinic at a time, and none into a folder that is in use', async () => {
  const secrets = await original();
  await ask('alter role sw_backup nobypassrls', 'postgres');
  await expect(take(secrets)).rejects.toThrow('would copy nothing');
  await ask('alter role sw_backup bypassrls', 'postgres');
  await take(secrets).catch(() => undefined);
  await expect(take(secrets)).rejects.toThrow('is not empty');
});
