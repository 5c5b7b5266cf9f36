import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { checkout } from '../quality/workspace.ts';
import type { Outcome } from './outcome.ts';

/** The part of Jest's own JSON that is looked at. */
interface JestResults {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: JestSuite[];
}

interface JestSuite {
  /** Its file. */
  name: string;
  status: string;
  /** What Jest says about its failures. */
  message: string;
  assertionResults: { status: string; fullName: string }[];
}

/**
 * Counts from the file that Jest wrote. A suite that broke before its first test counts as one failure, and so does a
 * run that ended badly without a failed test to show for it.
 */
export function jestOutcome(file: string, ran: { code: number; output: string }): Outcome {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, output: `Jest wrote no results.\n${ran.output}` };
  const results = JSON.parse(readFileSync(file, 'utf8')) as JestResults;
  const failures = results.testResults.filter(({ status }) => status === 'failed').flatMap(failuresIn);
  const outcome = {
    passed: results.numPassedTests,
    failed: failures.length,
    skipped: results.numPendingTests + results.numTodoTests,
  };
  if (failures.length > 0) return { ...outcome, output: saidOf(results), failures };
  return ran.code === 0 ? { ...outcome, output: '' } : { ...outcome, failed: 1, output: ran.output };
}

function failuresIn({ name, assertionResults }: JestSuite): string[] {
  const file = relative(checkout, name);
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  return failed.length > 0
    ? failed.map(({ fullName }) => `${file}: ${fullName}`)
    : [`${file}: broke outside its tests`];
}

/** Of the suites that failed, and no others. */
function saidOf({ testResults }: JestResults): string {
  return testResults
    .filter(({ status }) => status === 'failed')
    .map(({ name, message }) => `${relative(checkout, name)}\n${message}`)
    .join('\n');
}
