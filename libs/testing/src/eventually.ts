import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for a fact: repeats the check until it stops throwing and gives its value; at the deadline, its last error.
 * @param withinMs 10 seconds unless told
 */
export async function eventually<T>(check: () => T | Promise<T>, withinMs = 10_000): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (let wait = 5; ; wait = Math.min(wait * 2, 100)) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await pause(wait);
    }
  }
}
