import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Remedy } from '../progress.mjs';

/** A folder with one secret per file, readable for its owner alone. */
export interface Secrets {
  readonly folder: string;
  path(name: string): string;
  has(name: string): boolean;
  /** The secret without surrounding white space. */
  read(name: string): string;
}

/** Opens a folder whose secrets somebody else has put there. */
export function givenSecrets(folder: string): Secrets {
  const path = (name: string): string => join(folder, name);
  return {
    folder,
    path,
    has: (name) => existsSync(path(name)),
    read: (name) => {
      try {
        return readFileSync(path(name), 'utf8').trim();
      } catch {
        throw new Remedy(
          `The secret ${path(name)} is missing or not readable for this user.`,
          '`npm run admin -- provision` makes it.',
        );
      }
    },
  };
}

/** Opens a folder in which a missing secret is made up when it is first read: 32 random bytes. */
export function ownSecrets(folder: string): Secrets {
  const given = givenSecrets(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    ...given,
    read: (name) => {
      if (!given.has(name)) {
        const bytes = randomBytes(32);
        const text = name === ROOT_KEY ? bytes.toString('hex') : bytes.toString('base64url');
        writeFileSync(given.path(name), `${text}\n`, { mode: 0o400, flag: 'wx' });
        chmodSync(given.path(name), 0o400);
      }
      return given.read(name);
    },
  };
}

/** 32 bytes as 64 hexadecimal digits. Whoever loses it loses every private field. */
export const ROOT_KEY = 'root-key';
/** Password of the superuser of a PostgreSQL that we started ourselves. */
export const POSTGRES_PASSWORD = 'postgres';
export const BACKUP_PASSWORD = 'backup';

/** `inquiries-app` holds the password of the role sw_inquiries_app, `inquiries-nats` that of the NATS user inquiries. */
export function secretOf(service: string, use: 'owner' | 'app' | 'relay' | 'nats'): string {
  return `${service}-${use}`;
}
