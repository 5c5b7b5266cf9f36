import { createHash } from 'node:crypto';
import { copyFileSync, chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, keyStoreV1, migrateService } from '@stillwater/platform';
import type { ServiceDefinition } from '@stillwater/platform';
import { Remedy, step } from '../progress.mjs';
import { databasesOf, keysDatabaseOf, withDatabase } from '../stack/databases.ts';
import { ownerUrls } from '../stack/installation.ts';
import type { Installation } from '../stack/installation.ts';
import { provision } from '../stack/provision.ts';
import { ROOT_KEY } from '../stack/secrets.ts';
import type { Secrets } from '../stack/secrets.ts';
import { damagedTables, loadDatabase, tablesWithRows } from './database-copy.ts';
import { readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** The part of a service's definition that its databases are made from. */
export type Restorable = Pick<ServiceDefinition, 'name' | 'migrations' | 'keyStore'>;

export interface RestorePlan {
  /** Address of the PostgreSQL server, as a superuser. */
  readonly server: string;
  /** Missing secrets are made; the root key comes from the backup. */
  readonly secrets: Secrets;
  readonly services: readonly Restorable[];
  readonly folder: string;
  readonly keysFolder: string;
}

/** SQLSTATE invalid_catalog_name. */
const DATABASE_MISSING = '3D000';

/** Loads a backup into empty databases, the data before the keys, and brings them to this release. */
export async function loadBackup({ server, secrets, services, folder, keysFolder }: RestorePlan): Promise<void> {
  const data = readManifest(folder, 'data');
  const keys = readManifest(keysFolder, 'keys');
  if (data.id !== keys.id)
    throw new Remedy('The data and the keys are of two different backups.', 'Name two folders of the same one.');
  await refuseDamaged(data, folder);
  await refuseDamaged(keys, keysFolder);
  const known = services.map((service) => asOf(service, data, keys));
  // Before anything is touched: on a server that is in use, even new passwords would do harm.
  await refuseUnlessEmpty(server, services);
  restoreRootKey(secrets, keysFolder, keys);
  const installation: Installation = { mode: 'real', databaseServer: server, natsUrl: '', natsUsers: true, secrets };
  await step('roles and databases', () => provision(server, services, secrets));
  await step('databases as they were when the backup was taken', () => migrateEach(known, installation));
  for (const [manifest, from] of [
    [data, folder],
    [keys, keysFolder],
  ] as const) {
    for (const dumped of manifest.databases) {
      await step(dumped.database, async () => {
        await loadDatabase(withDatabase(server, dumped.database), join(from, dumped.database), dumped);
        return `${dumped.database}: ${dumped.tables.reduce((sum, table) => sum + table.rows, 0)} rows loaded and counted`;
      });
    }
  }
  await step('databases brought to this release', () => migrateEach(services, installation));
}

/** The service with the migrations that the backup has seen. */
function asOf(service: Restorable, data: Manifest, keys: Manifest): Restorable {
  const names = service.migrations.map(nameOf);
  const recorded = data.databases.find((database) => database.service === service.name)?.migrations ?? [];
  refuseUnknown(service.name, recorded, names);
  if (service.keyStore) {
    const recordedKeys =
      keys.databases.find(({ database }) => database === keysDatabaseOf(service.name))?.migrations ?? [];
    refuseUnknown(service.name, recordedKeys, [nameOf(keyStoreV1(service.name))]);
  }
  return { ...service, migrations: service.migrations.slice(0, recorded.length) };
}

function refuseUnknown(service: string, recorded: readonly string[], known: readonly string[]): void {
  if (recorded.every((name, index) => known[index] === name)) return;
  throw new Remedy(
    `The backup of ${service} was taken by a release with other migrations (${recorded.join(', ')}).`,
    'Restore it with that release, then upgrade.',
  );
}

function nameOf(migration: Restorable['migrations'][number]): string {
  return new migration().name ?? migration.name;
}

async function migrateEach(services: readonly Restorable[], installation: Installation): Promise<void> {
  for (const service of services) {
    const { data, keys } = ownerUrls(installation, service);
    await migrateService(service, data, keys);
  }
}

async function refuseDamaged({ databases }: Manifest, folder: string): Promise<void> {
  const damaged: string[] = [];
  for (const dumped of databases) {
    const tables = await damagedTables(join(folder, dumped.database), dumped);
    damaged.push(...tables.map((table) => join(dumped.database, table)));
  }
  if (damaged.length === 0) return;
  throw new Remedy(
    `The files of these tables are not as they were written: ${damaged.join(', ')}.`,
    'Take another copy of the backup; nothing was loaded.',
  );
}

async function refuseUnlessEmpty(server: string, services: readonly Restorable[]): Promise<void> {
  const full: string[] = [];
  for (const database of services.flatMap(databasesOf)) {
    const tables = await tablesWithRows(withDatabase(server, database)).catch((error: unknown) => {
      if (codeOf(error) === DATABASE_MISSING) return [];
      throw error;
    });
    if (tables.length > 0) full.push(`${database} (${tables.join(', ')})`);
  }
  if (full.length === 0) return;
  throw new Remedy(
    `These databases are not empty: ${full.join('; ')}.`,
    'A backup is only loaded into empty ones: nothing is overwritten.',
  );
}

function restoreRootKey(secrets: Secrets, keysFolder: string, { rootKey }: Manifest): void {
  const file = join(keysFolder, ROOT_KEY);
  const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
  if (hash(file) !== rootKey)
    throw new Remedy(
      `${file} is not the key that was written with the backup.`,
      'Find the right one: without it no private field can be read.',
    );
  const place = secrets.path(ROOT_KEY);
  if (!secrets.has(ROOT_KEY)) {
    copyFileSync(file, place);
    chmodSync(place, 0o400);
  } else if (readFileSync(place, 'utf8').trim() !== readFileSync(file, 'utf8').trim()) {
    throw new Remedy(
      `${place} is another root key than the backup's.`,
      'Use a secrets folder of its own (STILLWATER_SECRETS).',
    );
  }
}
