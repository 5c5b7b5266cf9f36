import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cpuOf, cpuOfMachine, cpuOfTree } from './cpu.ts';
import { queryOnce } from './ground.ts';
import type { LoadOrder, LoadResult } from './load.ts';
import type { Work } from './requests.ts';

/** A process whose CPU time is counted apart; with `tree`, together with everything it has started. */
export interface Counted {
  name: string;
  pid: number;
  tree?: boolean;
}

/** What is put under load. */
export interface Target {
  name: string;
  port: number;
  /** What is asked of it next. */
  work(): Work;
  /** Is told how many requests were sent. */
  sent?(count: number): void;
  headers: Record<string, string>;
  /** The rows that each ok answer must have left, and how many of each. */
  rows?: { count: string; each: Record<string, number> };
  /** Where its rows are, past row-level security. */
  adminUrl: string;
  /** Waits for what goes on after the answers: a window ends when all its work is done. */
  settled?(result: LoadResult): Promise<void>;
}

/** One measured stretch of load on one target. */
export interface Window extends Omit<LoadResult, 'cpu'> {
  target: string;
  /** CPU microseconds for each ok answer, by process; `load` is the generator. */
  cpu: Record<string, number>;
  /** Processors kept busy by anything that isn't part of the bench. */
  foreign: number;
  /** What is wrong with what was done, such as rows that are missing. */
  faults: string[];
}

/** Runs load on a target, lets it come to rest, and counts the rows it left and what each process used meanwhile. */
export async function measure(
  target: Target,
  load: Pick<LoadOrder, 'seconds' | 'connections' | 'perSecond' | 'record'>,
  counted: readonly Counted[],
): Promise<Window> {
  const rowsBefore = await countRows(target);
  const before = readCpu(counted);
  const machineBefore = cpuOfMachine();
  const startedAt = performance.now();
  const result = await generate({ ...load, port: target.port, work: target.work(), headers: target.headers });
  target.sent?.(result.sent);
  await target.settled?.(result);
  const wall = (performance.now() - startedAt) * 1000;
  const machine = cpuOfMachine() - machineBefore;
  const after = readCpu(counted);
  const used: Record<string, number> = { load: result.cpu };
  for (const { name } of counted) used[name] = after[name]! - before[name]!;
  const ours = Object.values(used).reduce((sum, each) => sum + each, 0);
  const perRequest = Object.entries(used).map(([name, microseconds]) => [name, microseconds / Math.max(1, result.ok)]);
  const foreign = Math.max(0, machine - ours) / wall;
  const faults = [...faultsOf(result), ...missingRows(target, rowsBefore, await countRows(target), result.ok)];
  return { ...result, target: target.name, cpu: Object.fromEntries(perRequest), foreign, faults };
}

/** Brings a database to rest, so that one window doesn't pay for another. */
export async function tidy(adminUrl: string): Promise<void> {
  await queryOnce(adminUrl, 'vacuum analyze');
  await queryOnce(adminUrl, 'checkpoint');
}

async function generate(order: LoadOrder): Promise<LoadResult> {
  const program = fileURLToPath(new URL('load.ts', import.meta.url));
  const generator = spawn(process.execPath, [program, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  generator.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => generator.once('close', resolve));
  if (code !== 0) throw new Error(`the load generator ended with ${code}`);
  return JSON.parse(printed) as LoadResult;
}

function readCpu(counted: readonly Counted[]): Record<string, number> {
  return Object.fromEntries(counted.map(({ name, pid, tree }) => [name, tree ? cpuOfTree(pid) : cpuOf(pid)]));
}

type Rows = Record<string, number>;

async function countRows({ rows, adminUrl }: Target): Promise<Rows> {
  const [counted] = rows ? await queryOnce<Rows>(adminUrl, rows.count) : [];
  return counted ?? {};
}

/** A fast program that drops writes must lose. */
function missingRows({ rows }: Target, before: Rows, after: Rows, ok: number): string[] {
  return Object.entries(rows?.each ?? {})
    .filter(([table, each]) => after[table]! - before[table]! !== ok * each)
    .map(([table]) => `${ok} ok answers, but ${after[table]! - before[table]!} rows in ${table}`);
}

function faultsOf(result: LoadResult): string[] {
  return Object.entries(result.refused).map(([status, count]) => `${count} answers with status ${status}`);
}

/** Waits until nothing is left in an outbox. */
export async function untilCarried(adminUrl: string): Promise<void> {
  for (;;) {
    const [waiting] = await queryOnce<{ any: boolean }>(
      adminUrl,
      'select exists (select 1 from outbox where published_at is null) as any',
    );
    if (!waiting?.any) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
