import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cpuOf, cpuOfMachine, cpuOfTree } from './cpu.ts';
import type { LoadOrder, LoadResult } from './load.ts';

/** A process whose CPU time is counted apart; with `tree`, together with everything it has started. */
export interface Counted {
  name: string;
  pid: number;
  tree?: boolean;
}

/** One measured stretch of load on one target. */
export interface Window extends Omit<LoadResult, 'cpu'> {
  /** CPU microseconds for each ok answer, by process; `load` is the generator. */
  cpu: Record<string, number>;
  /** Processors kept busy by anything that isn't part of the window. */
  foreign: number;
  /** Why the window doesn't count, if it doesn't. */
  void?: string;
}

/** Runs the load in a process of its own and counts what each process used meanwhile. */
export async function measure(order: LoadOrder, counted: readonly Counted[]): Promise<Window> {
  const generator = spawn(process.execPath, [fileURLToPath(new URL('load.ts', import.meta.url)), JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  generator.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const code = new Promise<number | null>((resolve) => generator.once('close', resolve));
  const read = (): Record<string, number> =>
    Object.fromEntries(counted.map(({ name, pid, tree }) => [name, tree ? cpuOfTree(pid) : cpuOf(pid)]));
  const before = read();
  const machineBefore = cpuOfMachine();
  const startedAt = performance.now();
  const ended = await code;
  const wall = (performance.now() - startedAt) * 1000;
  const machine = cpuOfMachine() - machineBefore;
  const after = read();
  if (ended !== 0) throw new Error(`the load generator ended with ${ended}`);
  const result = JSON.parse(printed) as LoadResult;
  const used: Record<string, number> = { load: result.cpu };
  for (const { name } of counted) used[name] = after[name]! - before[name]!;
  const ours = Object.values(used).reduce((sum, each) => sum + each, 0);
  const perRequest = Object.entries(used).map(([name, microseconds]) => [name, microseconds / Math.max(1, result.ok)]);
  return { ...result, cpu: Object.fromEntries(perRequest), foreign: Math.max(0, machine - ours) / wall };
}

/** The middle one, and both ends: what is reported of paired windows. */
export function spread(values: readonly number[]): { median: number; min: number; max: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[middle] : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
  return { median: median ?? NaN, min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN };
}
