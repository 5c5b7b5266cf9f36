import { existsSync, readFileSync } from 'node:fs';
import type { Outcome } from './outcome.ts';

/** The part of Jest's own JSON that the counts are taken from. */
interface JestResults {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
  testResults: { name: string; status: string; assertionResults: unknown[] }[];
}

/**
 * Counts from the file that Jest wrote. A suite that broke before its first test counts as one failure, and so does a
 * run that ended badly without a failed test to show for it.
 */
export function jestOutcome(file: string, ran: { code: number; output: string }): Outcome {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, output: `Jest wrote no results.\n${ran.output}` };
  const results = JSON.parse(readFileSync(file, 'utf8')) as JestResults;
  const broken = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = results.numFailedTests + broken.length;
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && ran.code !== 0 ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
    output: ran.code === 0 && failed === 0 ? '' : ran.output,
  };
}
