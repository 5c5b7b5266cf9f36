import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../progress.mjs';
import { backupUrl, databaseOf, keysDatabaseOf } from '../stack/databases.ts';
import type { ServiceNeeds } from '../stack/databases.ts';
import { root } from '../stack/home.ts';
import { ROOT_KEY } from '../stack/secrets.ts';
import type { Secrets } from '../stack/secrets.ts';
import { openSnapshot } from './database-copy.ts';
import type { Snapshot } from './database-copy.ts';
import { openEmptyFolder, writeManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';

export interface BackupPlan {
  /** Address of the PostgreSQL server. */
  readonly server: string;
  readonly secrets: Secrets;
  readonly services: readonly ServiceNeeds[];
  /** For the data. */
  readonly folder: string;
  /** For the key stores and the root key: apart, and kept for a shorter time, or an erased key comes back. */
  readonly keysFolder: string;
}

interface Part {
  readonly service: string;
  readonly database: string;
}

/**
 * Copies every database as of one moment. All of them are fixed first, the data before the keys, so that the key of
 * every row that is copied is there too; then they are written while the system goes on.
 */
export async function takeBackup({ server, secrets, services, folder, keysFolder }: BackupPlan): Promise<Manifest[]> {
  openEmptyFolder(folder);
  openEmptyFolder(keysFolder);
  const data = services.map(({ name }): Part => ({ service: name, database: databaseOf(name) }));
  const keys = services
    .filter(({ keyStore }) => keyStore)
    .map(({ name }): Part => ({ service: name, database: keysDatabaseOf(name) }));
  const snapshots = new Map<Part, Snapshot>();
  try {
    for (const part of [...data, ...keys])
      snapshots.set(part, await openSnapshot(backupUrl(server, part.database, secrets)));
    const common = { format: 1 as const, id: randomUUID(), takenAt: new Date().toISOString(), release: release() };
    const dataManifest: Manifest = { ...common, holds: 'data', databases: await dumpAll(data, snapshots, folder) };
    const keysManifest: Manifest = {
      ...common,
      holds: 'keys',
      databases: await dumpAll(keys, snapshots, keysFolder),
      rootKey: copyRootKey(secrets, keysFolder),
    };
    writeManifest(keysFolder, keysManifest);
    writeManifest(folder, dataManifest);
    return [dataManifest, keysManifest];
  } finally {
    await Promise.all([...snapshots.values()].map((snapshot) => snapshot.close().catch(() => undefined)));
  }
}

async function dumpAll(
  parts: readonly Part[],
  snapshots: ReadonlyMap<Part, Snapshot>,
  folder: string,
): Promise<Manifest['databases']> {
  const databases: Manifest['databases'][number][] = [];
  for (const part of parts) {
    await step(part.database, async () => {
      const dumped = await snapshots.get(part)!.dump(join(folder, part.database));
      databases.push({ ...part, ...dumped });
      const rows = dumped.tables.reduce((sum, table) => sum + table.rows, 0);
      return `${part.database}: ${rows} rows in ${dumped.tables.length} tables`;
    });
  }
  return databases;
}

function copyRootKey(secrets: Secrets, keysFolder: string): string {
  secrets.read(ROOT_KEY);
  const copy = join(keysFolder, ROOT_KEY);
  copyFileSync(secrets.path(ROOT_KEY), copy);
  chmodSync(copy, 0o400);
  return createHash('sha256').update(readFileSync(copy)).digest('hex');
}

function release(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
