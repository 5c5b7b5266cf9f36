import { runPgbench, type PgbenchWindow } from './pgbench.ts';
import { measure, tidy, type Counted, type Target, type Window } from './window.ts';

export const CONNECTIONS = 16;

/** Two windows that belong together, and how fast the database itself was between them. */
export interface Pair {
  floor: Window;
  other: Window;
  pgbench: PgbenchWindow;
}

export interface PairOrder {
  pairs: number;
  seconds: number;
  warmUpSeconds: number;
  pgbench: Omit<Parameters<typeof runPgbench>[0], 'seconds' | 'firstId'>;
  counted: readonly Counted[];
  said: (line: string) => void;
}

/** Floor, other, floor, other, … after a warm-up of both, so that what disturbs the machine disturbs them alike. */
export async function measurePairs(floor: Target, other: Target, order: PairOrder): Promise<Pair[]> {
  const load = { connections: CONNECTIONS, seconds: order.seconds };
  for (const target of [floor, other]) {
    await measure(target, { ...load, seconds: order.warmUpSeconds }, order.counted);
  }
  const pairs: Pair[] = [];
  for (let number = 0; number < order.pairs; number++) {
    for (const target of [floor, other]) await tidy(target.adminUrl);
    const floorWindow = await measure(floor, load, order.counted);
    const pgbench = await runPgbench({
      ...order.pgbench,
      seconds: Math.ceil(order.seconds / 2),
      firstId: number * 1e7,
    });
    const otherWindow = await measure(other, load, order.counted);
    pairs.push({ floor: floorWindow, other: otherWindow, pgbench });
    order.said(`pair ${number + 1}: ${describe(floorWindow)}; ${describe(otherWindow)}`);
  }
  return pairs;
}

function describe(window: Window): string {
  const parts = Object.entries(window.cpu).filter(([, cpu]) => cpu >= 1);
  const cpu = parts.map(([name, microseconds]) => `${name} ${microseconds.toFixed(0)}`).join(' ');
  const faults = window.faults.length > 0 ? ` VOID (${window.faults.join(', ')})` : '';
  return `${window.target} ${(window.ok / window.seconds).toFixed(0)}/s [us: ${cpu}]${faults}`;
}
