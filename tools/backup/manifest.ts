import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Remedy } from '../progress.mjs';
import type { DumpedDatabase } from './database-copy.ts';

/** What one folder of a backup holds. Written last: a folder without it is a backup that was broken off. */
export interface Manifest {
  readonly format: 1;
  /** The same for the data and the keys of one backup. */
  readonly id: string;
  readonly holds: 'data' | 'keys';
  readonly takenAt: string;
  /** Version of the program that wrote it. */
  readonly release: string;
  readonly databases: readonly (DumpedDatabase & { readonly service: string; readonly database: string })[];
  /** Hex SHA-256 of the root key's file, with the keys. */
  readonly rootKey?: string;
}

/** Makes the folder, or refuses one that holds something: two backups in one folder would be none. */
export function openEmptyFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Remedy(`${folder} is not empty.`, 'Name a new folder: each backup has its own.');
  }
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Remedy(
      `${folder} can not be made: ${error instanceof Error ? error.message : String(error)}`,
      'Name a folder that this user may write to.',
    );
  }
}

export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
}

export function readManifest(folder: string, holds: Manifest['holds']): Manifest {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file))
    throw new Remedy(
      `${folder} holds no backup that was finished: manifest.json is missing.`,
      'Name the folder of a whole backup.',
    );
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  if (manifest.format !== 1)
    throw new Remedy(
      `${file} is of a form that this release does not know.`,
      'Restore with the release that wrote it, or a newer one.',
    );
  if (manifest.holds !== holds)
    throw new Remedy(
      `${folder} holds the ${manifest.holds} of a backup, not the ${holds}.`,
      'The data go with --from, the keys with --keys-from.',
    );
  return manifest;
}
