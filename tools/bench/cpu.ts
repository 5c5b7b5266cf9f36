import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { cpus } from 'node:os';

/** Microseconds in one tick of the kernel's process accounting. */
const TICK = 1_000_000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).trim());

interface Accounted {
  parent: number;
  /** Ticks of the process itself, all its threads, living and ended. */
  own: number;
  /** Ticks of its ended and waited-for children. */
  children: number;
}

function accountOf(pid: number | string): Accounted | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the program's name in brackets and may hold anything.
    const fields = line
      .slice(line.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1]!, own: fields[11]! + fields[12]!, children: fields[13]! + fields[14]! };
  } catch {
    return null;
  }
}

/** CPU microseconds that a process has used so far. */
export function cpuOf(pid: number): number {
  return (accountOf(pid)?.own ?? 0) * TICK;
}

/** CPU microseconds of a process and of everything it has started, ended ones included. */
export function cpuOfTree(root: number): number {
  let ticks = 0;
  for (const [, account] of treeOf(root)) ticks += account.own + account.children;
  return ticks * TICK;
}

function treeOf(root: number): [number, Accounted][] {
  const all = new Map<number, Accounted>();
  for (const name of readdirSync('/proc')) {
    const account = /^\d+$/.test(name) ? accountOf(name) : null;
    if (account) all.set(Number(name), account);
  }
  return [...all].filter(([pid]) => isWithin(root, pid, all));
}

/**
 * Gives the database one half of the processors and the bench, with everything that it has started and will start, the
 * other: as if the database had a machine of its own. Its load then doesn't slow down those who ask it.
 * @returns whether it was done; one processor can't be shared out
 */
export function keepApart(database: number, bench = process.pid): boolean {
  const half = Math.floor(cpus().length / 2);
  if (half === 0) return false;
  const ofDatabase = new Set(treeOf(database).map(([pid]) => pid));
  for (const pid of ofDatabase) bind(pid, `0-${half - 1}`);
  for (const [pid] of treeOf(bench)) if (!ofDatabase.has(pid)) bind(pid, `${half}-${cpus().length - 1}`);
  return true;
}

/** A process that has just ended needs no place. */
function bind(pid: number, processors: string): void {
  spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', processors, String(pid)], { stdio: 'ignore' });
}

/** CPU microseconds that all processors of this machine have spent busy. */
export function cpuOfMachine(): number {
  const line = readFileSync('/proc/stat', 'latin1').split('\n', 1)[0]!;
  const [user, nice, system, , , irq, softirq, steal] = line.trim().split(/\s+/).slice(1).map(Number);
  return (user! + nice! + system! + irq! + softirq! + steal!) * TICK;
}

/** Resident memory of a process in bytes. */
export function residentBytes(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
  return Number(line?.[1] ?? 0) * 1024;
}

/** The process of this Node that runs behind a guarding shell. @throws Error when there is none */
export function programBehind(guard: number): number {
  const children = readFileSync(`/proc/${guard}/task/${guard}/children`, 'utf8').trim().split(' ').map(Number);
  const program = children.find((pid) => readlinkSync(`/proc/${pid}/exe`) === process.execPath);
  if (program === undefined) throw new Error(`nothing runs behind the guard ${guard}`);
  return program;
}

function isWithin(root: number, pid: number, all: Map<number, Accounted>): boolean {
  for (let at: number | undefined = pid; at !== undefined && at !== 0; at = all.get(at)?.parent) {
    if (at === root) return true;
  }
  return false;
}
