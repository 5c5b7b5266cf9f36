import { runPgbench, type PgbenchWindow } from './pgbench.ts';
import { measure, tidy, type Counted, type Target, type Window } from './window.ts';

export const CONNECTIONS = 16;
/** More than this many processors taken by others, and a window doesn't count. */
export const FOREIGN_LIMIT = 0.2;
/** The least share of pgbench's rate that the floor must reach. */
export const FLOOR_OF_PGBENCH = 0.8;

/** A pair that is void is taken again, up to this many times as many pairs as are wanted. */
const MOST_TRIES = 2;

/** Two windows that belong together, and how fast the database itself was between them. */
export interface Pair {
  floor: Window;
  other: Window;
  pgbench: PgbenchWindow;
  /** The floor's rate as a share of the better of pgbench's two. */
  floorOfPgbench: number;
  /** Why the pair doesn't count; empty when it does. */
  voids: string[];
}

export interface PairOrder {
  /** What is paired, for whoever looks on. */
  name: string;
  /** How many are wanted that count. */
  pairs: number;
  seconds: number;
  warmUpSeconds: number;
  pgbench: Omit<Parameters<typeof runPgbench>[0], 'seconds' | 'firstId'>;
  counted: readonly Counted[];
  /** Count windows that others have disturbed, for a look and not for a judgement. */
  noisy: boolean;
  said: (line: string) => void;
}

/** Floor, other, floor, other, … after a warm-up of both, so that what disturbs the machine disturbs them alike. */
export async function measurePairs(floor: Target, other: Target, order: PairOrder): Promise<Pair[]> {
  const load = { connections: CONNECTIONS, seconds: order.seconds };
  for (const target of [floor, other]) {
    await measure(target, { ...load, seconds: order.warmUpSeconds }, order.counted);
  }
  const pairs: Pair[] = [];
  const counting = (): number => pairs.filter(({ voids }) => voids.length === 0).length;
  for (let number = 0; counting() < order.pairs && number < order.pairs * MOST_TRIES; number++) {
    for (const target of [floor, other]) await tidy(target.adminUrl);
    const floorWindow = await measure(floor, load, order.counted);
    const pgbench = await runPgbench({
      ...order.pgbench,
      seconds: order.seconds,
      firstId: number * 1e7,
    });
    const otherWindow = await measure(other, load, order.counted);
    const pair = judged(floorWindow, otherWindow, pgbench, order.noisy);
    pairs.push(pair);
    const share = `${pair.floorOfPgbench.toFixed(2)} of pgbench`;
    order.said(`${order.name} ${number + 1}: ${describe(floorWindow)}, ${share}; ${describe(otherWindow)}`);
    for (const reason of pair.voids) order.said(`${order.name} ${number + 1} is void: ${reason}`);
  }
  return pairs;
}

function judged(floor: Window, other: Window, pgbench: PgbenchWindow, noisy: boolean): Pair {
  const floorOfPgbench = floor.ok / floor.seconds / Math.max(pgbench.perSecond, pgbench.pipelinedPerSecond);
  const voids = [floor, other].flatMap(({ target, faults, foreign }) => [
    ...faults.map((fault) => `${target}: ${fault}`),
    ...(foreign > FOREIGN_LIMIT && !noisy ? [`${target}: others kept ${foreign.toFixed(2)} processors busy`] : []),
  ]);
  if (floorOfPgbench < FLOOR_OF_PGBENCH) voids.push(`floor: ${floorOfPgbench.toFixed(2)} of pgbench's rate`);
  return { floor, other, pgbench, floorOfPgbench, voids };
}

function describe(window: Window): string {
  const parts = Object.entries(window.cpu).filter(([, cpu]) => cpu >= 1);
  const cpu = parts.map(([name, microseconds]) => `${name} ${microseconds.toFixed(0)}`).join(', ');
  return `${window.target} ${(window.ok / window.seconds).toFixed(0)}/s (us: ${cpu}; others ${window.foreign.toFixed(2)})`;
}
