import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { cpuOfTree } from './cpu.ts';
import { pgbenchScript } from './pgbench-script.ts';

const run = promisify(execFile);

/** The program's path. @throws Error that says what to install */
export function findPgbench(): string {
  const debian = [18, 17, 16, 15].map((major) => `/usr/lib/postgresql/${major}/bin`);
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), ...debian]) {
    if (folder && existsSync(join(folder, 'pgbench'))) return join(folder, 'pgbench');
  }
  throw new Error(
    'pgbench is missing: the bench needs it to know how fast the database itself is. ' +
      'On Debian it comes with postgresql-15 or postgresql-contrib: apt-get install postgresql.',
  );
}

/** What the database does with the same statements when nobody has to think. */
export interface PgbenchWindow {
  perSecond: number;
  /** CPU microseconds of PostgreSQL for each transaction. */
  postgresCpu: number;
}

/** Runs the floor's statements from pgbench, as the application role, at the given number of connections. */
export async function runPgbench(order: {
  program: string;
  scratch: string;
  appUrl: string;
  clinicId: string;
  connections: number;
  seconds: number;
  postgresPid: number;
  /** Where its ids start: other than in earlier windows on the same tables. */
  firstId: number;
}): Promise<PgbenchWindow> {
  const script = join(order.scratch, 'receive-inquiry.sql');
  writeFileSync(script, pgbenchScript());
  const before = cpuOfTree(order.postgresPid);
  const { stdout } = await run(order.program, [
    '-n', '-M', 'prepared', '-c', String(order.connections), '-T', String(order.seconds), '-f', script,
    '-D', `clinic=${order.clinicId}`, '-D', `n=${order.firstId}`, order.appUrl,
  ]);
  const used = cpuOfTree(order.postgresPid) - before;
  const done = Number(/transactions actually processed: (\d+)/.exec(stdout)?.[1]);
  const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  if (!done || !perSecond) throw new Error(`pgbench said:\n${stdout}`);
  return { perSecond, postgresCpu: used / done };
}
