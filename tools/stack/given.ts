import { existsSync, readFileSync } from 'node:fs';
import { Remedy } from '../progress.mjs';
import { readJson, runningAddress } from './home.ts';
import type { Home } from './home.ts';
import type { Installation } from './installation.ts';
import { POSTGRES_PASSWORD, givenSecrets } from './secrets.ts';
import type { Secrets } from './secrets.ts';

/**
 * Reads `NAME=value` lines of a file into the environment; what the environment holds already wins.
 * @param file unless told, `.env` in the working folder if there is one
 */
export function readEnvFile(file?: string): void {
  const path = file ?? '.env';
  if (!existsSync(path)) {
    if (file === undefined) return;
    throw new Remedy(`The settings file ${path} is not there.`, 'Name an existing one with --env-file.');
  }
  process.loadEnvFile(path);
}

/** A setting, or the content of the file that `NAME_FILE` names. */
export function setting(name: string): string | undefined {
  const value = process.env[name];
  if (value !== undefined && value !== '') return value;
  const file = process.env[`${name}_FILE`];
  if (file === undefined || file === '') return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Remedy(`${name}_FILE names ${file}, which can not be read.`, 'Name a file that this user may read.');
  }
}

export function secretsFolder(home: Home): string {
  return setting('STILLWATER_SECRETS') ?? home.path('secrets');
}

/** The installation that the settings describe; what they leave out is undefined. */
export function givenInstallation(
  home: Home,
): Omit<Installation, 'databaseServer' | 'natsUrl'> & Partial<Installation> {
  const databaseServer = setting('STILLWATER_DATABASE_URL');
  const natsUrl = setting('STILLWATER_NATS_URL');
  return {
    mode: 'real',
    ...(databaseServer === undefined ? {} : { databaseServer }),
    ...(natsUrl === undefined ? {} : { natsUrl }),
    natsUsers: natsUrl === undefined || !natsUrl.includes('@'),
    secrets: givenSecrets(secretsFolder(home)),
  };
}

/** The installation that a command works on: the one that the settings describe, else the one started from this home. */
export function currentInstallation(home: Home): Installation {
  const { databaseServer, natsUrl, ...rest } = givenInstallation(home);
  if (databaseServer !== undefined) return { ...rest, databaseServer, natsUrl: natsUrl ?? '' };
  const ports = readJson<{ postgres?: number; nats?: number }>(home.path('ports.json'), {});
  if (runningAddress(home) === undefined || ports.postgres === undefined) {
    throw new Remedy(
      'Which installation? STILLWATER_DATABASE_URL is not set, and nothing started from this checkout is running.',
      'Set it (docs/install.md), or run `npm start` first.',
    );
  }
  return {
    ...rest,
    mode: 'demo',
    databaseServer: localDatabase(ports.postgres, rest.secrets),
    natsUrl: `nats://127.0.0.1:${ports.nats}`,
  };
}

/** Superuser's address of the server that we start on this machine. */
export function localDatabase(port: number, secrets: Secrets): string {
  return `postgres://postgres:${secrets.read(POSTGRES_PASSWORD)}@127.0.0.1:${port}/postgres`;
}
