import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Remedy } from '../progress.mjs';

/** The checkout this program belongs to. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The folder that holds everything a local installation keeps: data, secrets, ports, logs, caught mail. */
export interface Home {
  readonly folder: string;
  path(...parts: string[]): string;
}

export function openHome(folder = process.env['STILLWATER_HOME'] ?? join(root, '.stillwater')): Home {
  const home: Home = { folder, path: (...parts) => join(folder, ...parts) };
  try {
    mkdirSync(home.path('logs'), { recursive: true, mode: 0o755 });
    writeFileSync(home.path('.writable'), '');
    rmSync(home.path('.writable'));
  } catch {
    throw new Remedy(
      `${folder} is not writable for this user.`,
      'Give it to yourself (chown), or set STILLWATER_HOME to a folder of your own.',
    );
  }
  return home;
}

/** Removes data, secrets and logs; what was downloaded stays. */
export function emptyHome(home: Home): void {
  for (const name of [
    'postgres',
    'nats',
    'mail',
    'secrets',
    'logs',
    'ports.json',
    'demo-clock.json',
    'demo-story.json',
  ]) {
    rmSync(home.path(name), { recursive: true, force: true });
  }
  mkdirSync(home.path('logs'), { recursive: true });
}

/**
 * Takes the home for this process. A second start on the same folder is refused while the first one lives; what a
 * killed one left behind is taken over.
 */
export function lockHome(home: Home): () => void {
  const file = home.path('running.json');
  if (existsSync(file)) {
    const { pid, address } = readJson<{ pid: number; address: string }>(file, { pid: 0, address: '' });
    if (pid !== process.pid && isOurProgram(pid)) {
      throw new Remedy(
        `Stillwater already runs from ${home.folder} as process ${pid}${address === '' ? '' : ` at ${address}`}.`,
        'Stop it first (Ctrl-C), or set STILLWATER_HOME to another folder for a second one.',
      );
    }
  }
  writeJson(file, { pid: process.pid, address: '' });
  return () => rmSync(file, { force: true });
}

export function noteAddress(home: Home, address: string): void {
  writeJson(home.path('running.json'), { pid: process.pid, address });
}

/** The gateway's address, while a system that was started from this home runs. */
export function runningAddress(home: Home): string | undefined {
  const { pid, address } = readJson<{ pid: number; address: string }>(home.path('running.json'), {
    pid: 0,
    address: '',
  });
  return address !== '' && isOurProgram(pid) ? address : undefined;
}

/** A short name for this home, the same at every start. */
export function nameOf(home: Home): string {
  return createHash('sha256').update(home.folder).digest('hex').slice(0, 10);
}

export function readJson<T>(file: string, otherwise: T): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return otherwise;
  }
}

/** Writes a file whole or not at all. */
export function writeJson(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

function isOurProgram(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('tools/stack/');
  } catch {
    return false;
  }
}
