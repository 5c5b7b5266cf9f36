/**
 * Does something that may take so long and no longer. Where this process itself stood still all the while, what came
 * meanwhile is read first: an answer that is here was not lost.
 */
export async function withPatience<T>(milliseconds: number, work: (impatient: AbortSignal) => Promise<T>): Promise<T> {
  const impatience = new AbortController();
  // Timers come before what is to be read, and immediates after it.
  const timer = setTimeout(() => setImmediate(() => impatience.abort()), milliseconds);
  try {
    return await work(impatience.signal);
  } finally {
    clearTimeout(timer);
  }
}
