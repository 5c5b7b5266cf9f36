/** What one step of the test run came to. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** Shown when the step failed, and only then. */
  output: string;
  /** Each failed test in one line, its file first. */
  failures?: string[];
  /** Said at the end of the closing line. */
  note?: string;
}

export const nothing: Outcome = { passed: 0, failed: 0, skipped: 0, output: '' };

/** A check counts as one test: it passes when it has nothing to say. */
export function ofCheck(faults: readonly string[], note?: string): Outcome {
  const failed = faults.length > 0 ? 1 : 0;
  return { passed: 1 - failed, failed, skipped: 0, output: faults.join('\n'), ...(note ? { note } : {}) };
}

export function sum(outcomes: readonly Outcome[]): Outcome {
  const notes = outcomes.flatMap(({ note }) => note ?? []);
  const failures = outcomes.flatMap((outcome) => outcome.failures ?? []);
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failed: outcomes.reduce((total, { failed }) => total + failed, 0),
    skipped: outcomes.reduce((total, { skipped }) => total + skipped, 0),
    output: outcomes
      .map(({ output }) => output)
      .filter((output) => output !== '')
      .join('\n'),
    ...(failures.length > 0 ? { failures } : {}),
    ...(notes.length > 0 ? { note: notes.join(', ') } : {}),
  };
}

/** `12 passed, 0 failed, 0 skipped` */
export function counts({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** The one line that a step leaves. */
export function closingLine(name: string, outcome: Outcome, seconds: number): string {
  const result = outcome.failed > 0 ? 'FAILED' : 'ok';
  const line = `${name.padEnd(13)} ${result.padEnd(7)} ${counts(outcome).padEnd(36)} ${`${seconds.toFixed(1)} s`.padStart(8)}`;
  return outcome.note ? `${line}   ${outcome.note}` : line;
}

/** A step's outcome with the step's name before each failure; without tests, its name alone. */
export function named(step: string, outcome: Outcome): Outcome {
  if (outcome.failed === 0) return outcome;
  const { failures = ['see above'] } = outcome;
  return { ...outcome, failures: failures.map((failure) => `${step.padEnd(13)} ${failure}`) };
}

/** What a run says in the end: what failed, and the counts alone on the last line. */
export function ending(total: Outcome): string {
  const { failures = [] } = total;
  return [...(failures.length > 0 ? ['', 'What failed:', ...failures, ''] : []), counts(total)].join('\n');
}
