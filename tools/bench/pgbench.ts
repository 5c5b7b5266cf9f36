import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Remedy } from '../progress.mjs';
import type { PgbenchScript } from './pgbench-script.ts';
import { tidy } from './window.ts';

const run = promisify(execFile);

/** The program's path. @throws Remedy that says what to install */
export function findPgbench(): string {
  const debian = [18, 17, 16, 15].map((major) => `/usr/lib/postgresql/${major}/bin`);
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), ...debian]) {
    if (folder && existsSync(join(folder, 'pgbench'))) return join(folder, 'pgbench');
  }
  throw new Remedy(
    'pgbench is missing: the bench needs it to know how fast the database itself is.',
    'On Debian and Ubuntu it comes with PostgreSQL: apt-get install postgresql (macOS: brew install postgresql).',
  );
}

/** What the database does with the same statements when nobody has to think. */
export interface PgbenchWindow {
  /** Transactions a second, one statement sent after the answer of the one before. */
  perSecond: number;
  /** The same with the floor's two flights. */
  pipelinedPerSecond: number;
}

export interface PgbenchOrder {
  program: string;
  /** Takes the scripts. */
  scratch: string;
  /** As the application role. */
  appUrl: string;
  script: PgbenchScript;
  connections: number;
  seconds: number;
  /** Past row-level security. */
  adminUrl: string;
  /** Where its ids start: other than in earlier windows on the same tables. */
  firstId: number;
}

/**
 * Runs the floor's statements from pgbench: one by one for as long as the floor had and from the same rest, then in
 * flights for a look.
 */
export async function runPgbench(order: PgbenchOrder): Promise<PgbenchWindow> {
  await tidy(order.adminUrl);
  const perSecond = await once(order, false);
  const look = { ...order, seconds: Math.ceil(order.seconds / 4), firstId: order.firstId + 5e6 };
  return { perSecond, pipelinedPerSecond: await once(look, true) };
}

async function once(order: PgbenchOrder, pipelined: boolean): Promise<number> {
  const { text, variables } = order.script;
  const script = join(order.scratch, `pgbench${pipelined ? '-pipelined' : ''}.sql`);
  writeFileSync(script, text(pipelined));
  const { stdout } = await run(order.program, [
    '--no-vacuum',
    '--protocol=prepared',
    `--client=${order.connections}`,
    `--time=${order.seconds}`,
    `--file=${script}`,
    `--define=n=${order.firstId}`,
    ...Object.entries(variables).map(([name, value]) => `--define=${name}=${value}`),
    order.appUrl,
  ]);
  const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  if (!perSecond) throw new Error(`pgbench said:\n${stdout}`);
  return perSecond;
}
