import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkout } from '../quality/workspace.ts';
import { jestOutcome } from './jest-results.ts';
import { closingLine, counts, ending, named, nothing, ofCheck, sum } from './outcome.ts';

describe('an outcome', () => {
  it('of a check is one test, and its faults are its output', () => {
    expect(ofCheck([])).toEqual({ passed: 1, failed: 0, skipped: 0, output: '' });
    expect(ofCheck(['a', 'b'])).toEqual({ passed: 0, failed: 1, skipped: 0, output: 'a\nb' });
  });

  it('adds up', () => {
    const total = sum([ofCheck([]), ofCheck(['a']), { ...nothing, passed: 7, skipped: 2 }]);
    expect(counts(total)).toBe('8 passed, 1 failed, 2 skipped');
    expect(total.output).toBe('a');
    expect(sum([{ ...nothing, failures: ['x'] }, nothing, { ...nothing, failures: ['y'] }]).failures).toEqual([
      'x',
      'y',
    ]);
  });

  it('ends with what failed and the counts', () => {
    expect(named('unit', nothing)).toBe(nothing);
    const unit = named('unit', { ...nothing, failed: 2, failures: ['a.spec.ts: one', 'b.spec.ts: two'] });
    expect(ending(sum([unit, named('format', ofCheck(['a']))])).split('\n')).toEqual([
      '',
      'What failed:',
      'unit          a.spec.ts: one',
      'unit          b.spec.ts: two',
      'format        see above',
      '',
      '0 passed, 3 failed, 0 skipped',
    ]);
    expect(ending(ofCheck([]))).toBe('1 passed, 0 failed, 0 skipped');
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

  const suite = (path: string, tests: Record<string, string>, message = '') => ({
    name: join(checkout, path),
    status: message === '' ? 'passed' : 'failed',
    message,
    assertionResults: Object.entries(tests).map(([fullName, status]) => ({ fullName, status })),
  });

  it('counts what passed and was left out', () => {
    expect(outcomeOf({}, 0)).toEqual({ passed: 5, failed: 0, skipped: 2, output: '' });
  });

  it('names each failed test after its file, and says no more than the suites that failed', () => {
    const testResults = [
      suite('apps/a.spec.ts', { 'is well': 'passed' }),
      suite('apps/b.spec.ts', { 'is one': 'failed', 'is two': 'passed', 'is three': 'failed' }, 'what b said'),
    ];
    expect(outcomeOf({ testResults }, 1)).toMatchObject({
      failed: 2,
      output: 'apps/b.spec.ts\nwhat b said',
      failures: ['apps/b.spec.ts: is one', 'apps/b.spec.ts: is three'],
    });
  });

  it('fails when a suite broke before its first test, or after its last', () => {
    const testResults = [suite('x.spec.ts', {}, 'boom'), suite('y.spec.ts', { 'is well': 'passed' }, 'bang')];
    expect(outcomeOf({ testResults }, 1)).toMatchObject({
      passed: 5,
      failed: 2,
      failures: ['x.spec.ts: broke outside its tests', 'y.spec.ts: broke outside its tests'],
    });
  });

  it('fails when it ended badly with nothing to show for it, or wrote nothing', () => {
    expect(outcomeOf({}, 1)).toMatchObject({ failed: 1, output: 'what Jest said' });
    expect(jestOutcome(join(folder, 'nowhere.json'), { code: 0, output: 'x' })).toMatchObject({ passed: 0, failed: 1 });
  });
});
