import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { Remedy } from '../progress.mjs';
import { lastLines, startGuarded } from './guarded.ts';
import { findPostgres, isReachable, runAs } from './postgres-binaries.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';

export interface PostgresOptions {
  /** Holds `data`, and what had to be made beside it. */
  readonly folder: string;
  readonly port: number;
  /** Of the superuser `postgres`. */
  readonly password: string;
  readonly log: string;
  /** For tests: a crash of the machine may lose what was committed; a killed server loses nothing. */
  readonly forgetful?: boolean;
}

export interface RunningPostgres {
  /** Address of the superuser's database. */
  readonly url: string;
  readonly version: string;
  readonly port: number;
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** Starts a PostgreSQL server on the folder's data, made at the first start. It ends when this process does. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  mkdirSync(options.folder, { recursive: true, mode: 0o755 });
  const binaries = findPostgres(options.folder);
  const data = join(options.folder, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries, data, options.password);
  refuseOtherMajor(binaries, data);
  await clearAfterCrash(data);
  const child = startGuarded(
    join(binaries.bin, 'postgres'),
    ['-D', data, '-p', String(options.port), ...settings(options.forgetful === true)],
    {
      ...runAs(),
      env: { ...binaries.env, PATH: process.env['PATH'] ?? '' },
      output: options.log,
      signal: 'INT',
      graceSeconds: 30,
    },
  );
  const url = `postgres://postgres:${options.password}@${LOOPBACK}:${options.port}/postgres`;
  let exit: number | undefined;
  void child.ended.then((code) => (exit = code));
  for (;;) {
    if (exit !== undefined) {
      throw new Remedy(
        `PostgreSQL ended with code ${exit} at its start:\n${lastLines(options.log)}`,
        `Its log is ${options.log}`,
      );
    }
    if (await answers(url)) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return { url, version: binaries.version, port: options.port, ended: child.ended, stop: () => child.stop() };
}

/**
 * Where a home keeps PostgreSQL's files. For root that must be reachable for `nobody`; under /root, say, it is not,
 * and then a folder of the system takes them.
 */
export function postgresFolder(wanted: string, name: string): string {
  mkdirSync(wanted, { recursive: true, mode: 0o755 });
  if (process.getuid?.() !== 0) return wanted;
  chmodSync(wanted, 0o755);
  return isReachable(wanted) ? wanted : join('/var/lib', `stillwater-${name}`);
}

async function initialise(binaries: PostgresBinaries, data: string, password: string): Promise<void> {
  const user = runAs();
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  const passwordFile = `${data}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    chownSync(data, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const locale =
    binaries.major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8'];
  const args = [
    '-D',
    data,
    '-U',
    'postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    ...locale,
  ];
  try {
    const { code, output } = await run(join(binaries.bin, 'initdb'), args, {
      ...user,
      env: { ...binaries.env, PATH: process.env['PATH'] ?? '' },
    });
    if (code !== 0) {
      rmSync(data, { recursive: true, force: true });
      throw new Remedy(`initdb failed:\n${output.trim()}`, 'Is there room on the disk, and may this user write there?');
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function settings(forgetful: boolean): string[] {
  const values = [
    `listen_addresses=${LOOPBACK}`,
    'unix_socket_directories=',
    'max_connections=300',
    'log_checkpoints=off',
    // The DETAIL of an error quotes values of the row.
    'log_error_verbosity=terse',
  ];
  if (forgetful) values.push('fsync=off', 'full_page_writes=off');
  return values.flatMap((value) => ['-c', value]);
}

function refuseOtherMajor(binaries: PostgresBinaries, data: string): void {
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (made === String(binaries.major)) return;
  throw new Remedy(
    `The data in ${data} was made by PostgreSQL ${made}; these binaries are ${binaries.version}.`,
    `Take a backup with the old version and restore it with the new one (docs/operations.md), or start over with --fresh.`,
  );
}

/**
 * After a crash postmaster.pid names a process that is gone, or that lives on without its guard, or, worst, a number
 * that another program has by now: PostgreSQL would refuse to start for the last.
 */
async function clearAfterCrash(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (runsOn(pid, data)) {
    process.kill(pid, 'SIGINT');
    const deadline = Date.now() + 30_000;
    while (runsOn(pid, data)) {
      if (Date.now() > deadline)
        throw new Remedy(`An earlier PostgreSQL, process ${pid}, does not end.`, `End it: kill -QUIT ${pid}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  rmSync(file, { force: true });
}

function runsOn(pid: number, data: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return command.some((part) => part.endsWith('postgres')) && command.includes(data);
  } catch {
    return false;
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function run(
  file: string,
  args: string[],
  options: { uid?: number; gid?: number; env: NodeJS.ProcessEnv },
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
