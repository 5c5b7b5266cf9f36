import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jestOutcome } from './jest-results.ts';
import { closingLine, counts, nothing, ofCheck, sum } from './outcome.ts';

describe('an outcome', () => {
  it('of a check is one test, and its faults are its output', () => {
    expect(ofCheck([])).toEqual({ passed: 1, failed: 0, skipped: 0, output: '' });
    expect(ofCheck(['a', 'b'])).toEqual({ passed: 0, failed: 1, skipped: 0, output: 'a\nb' });
  });

  it('adds up', () => {
    const total = sum([ofCheck([]), ofCheck(['a']), { ...nothing, passed: 7, skipped: 2 }]);
    expect(counts(total)).toBe('8 passed, 1 failed, 2 skipped');
    expect(total.output).toBe('a');
  });

  it('leaves one line', () => {
    expect(closingLine('format', ofCheck([]), 0.25)).toMatch(/^format +ok +1 passed, 0 failed, 0 skipped +0\.3 s$/);
    expect(closingLine('lint', ofCheck(['a'], 'note'), 61)).toMatch(
      /^lint +FAILED +0 passed, 1 failed.* 61\.0 s {3}note$/,
    );
  });
});

describe('a Jest run', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stillwater-outcome-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const results = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };
  const outcomeOf = (written: object, code: number) => {
    const file = join(folder, 'results.json');
    writeFileSync(file, JSON.stringify({ ...results, ...written }));
    return jestOutcome(file, { code, output: 'what Jest said' });
  };

  it('counts what passed, failed and was left out', () => {
    expect(outcomeOf({}, 0)).toEqual({ passed: 5, failed: 0, skipped: 2, output: '' });
    expect(outcomeOf({ numFailedTests: 2 }, 1)).toMatchObject({ failed: 2, output: 'what Jest said' });
  });

  it('fails when a suite broke before its first test', () => {
    const broken = { name: 'x.spec.ts', status: 'failed', assertionResults: [] };
    expect(outcomeOf({ testResults: [broken] }, 1)).toMatchObject({ passed: 5, failed: 1 });
  });

  it('fails when it ended badly with nothing to show for it, or wrote nothing', () => {
    expect(outcomeOf({}, 1)).toMatchObject({ failed: 1, output: 'what Jest said' });
    expect(jestOutcome(join(folder, 'nowhere.json'), { code: 0, output: 'x' })).toMatchObject({ passed: 0, failed: 1 });
  });
});
