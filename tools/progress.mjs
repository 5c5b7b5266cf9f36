/**
 * Progress for people: one line per step with its seconds. Plain JavaScript without a dependency, since the
 * dispatcher uses it before anything is installed.
 */

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one step and prints its line when it ends. A step that takes long says every 15 s that it is still going.
 * The work may return a string: what it found, printed in place of the title.
 */
export async function step(title, work, out = process.stderr) {
  const started = performance.now();
  const still = setInterval(() => out.write(`  … ${title}: still going after ${seconds(started)}\n`), 15_000);
  try {
    const result = await work();
    const line = typeof result === 'string' && result !== '' ? result : title;
    out.write(`  ${line.padEnd(76)} ${seconds(started).padStart(8)}\n`);
    return result;
  } catch (error) {
    out.write(`  ${`${title}: failed`.padEnd(76)} ${seconds(started).padStart(8)}\n`);
    throw error;
  } finally {
    clearInterval(still);
  }
}

/** A failure that says what is wrong and what to do about it; printed without a stack trace. */
export class Remedy extends Error {
  /** @param {string} problem @param {string} remedy @param {number} exitCode */
  constructor(problem, remedy, exitCode = 1) {
    super(remedy === '' ? problem : `${problem}\n  ${remedy}`);
    this.name = 'Remedy';
    this.exitCode = exitCode;
  }
}

/** Prints a failure the way its kind asks for and returns the exit code. */
export function report(error, out = process.stderr) {
  if (error instanceof Error && error.name === 'Remedy') {
    out.write(`\n${error.message}\n`);
    return error.exitCode ?? 1;
  }
  if (error instanceof TypeError && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    out.write(`\n${error.message}\n`);
    return 64;
  }
  out.write(`\n${error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
}
