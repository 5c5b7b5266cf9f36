import { isAway } from './away.rules.js';

/**
 * Waits for the database as long as the process lives. A message that was handed over is marked by who handed it
 * over: given up here, it would be sent again when its lease ends.
 */
export async function patiently<T>(stopping: AbortSignal, work: () => Promise<T>): Promise<T> {
  for (let wait = 100; ; wait = Math.min(wait * 2, 2_000)) {
    try {
      return await work();
    } catch (error) {
      if (stopping.aborted || !isAway(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
