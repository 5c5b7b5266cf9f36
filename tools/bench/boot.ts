import { residentBytes } from './cpu.ts';
import { CONNECTIONS } from './pairs.ts';
import type { System } from './system.ts';
import { measure } from './window.ts';

/** All services in one process. */
export interface Together {
  /** Milliseconds from the start of the process until every service was ready. */
  ready: number;
  /** Resident bytes when it was ready, and the most that were seen under load and after it. */
  residentAtRest: number;
  residentUnderLoad: number;
}

/** Starts all services in one process twice, the second time as every later start, and puts it under load. */
export async function measureTogether(system: System, seconds: number): Promise<Together> {
  await system.startTogether();
  await system.stopServices();
  const { pid, milliseconds } = await system.startTogether();
  const residentAtRest = residentBytes(pid);
  let residentUnderLoad = residentAtRest;
  const watch = setInterval(() => (residentUnderLoad = Math.max(residentUnderLoad, residentBytes(pid))), 100);
  try {
    await measure(system.target, { seconds, connections: CONNECTIONS }, system.counted);
    await system.untilMailsAreSent();
  } finally {
    clearInterval(watch);
  }
  await system.stopServices();
  return { ready: milliseconds, residentAtRest, residentUnderLoad };
}
