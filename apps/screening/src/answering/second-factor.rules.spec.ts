import { describe, expect, it } from '@jest/globals';
import { codeRefusals } from '@stillwater/contracts';
import { mayBeBirthDate, neverArrives, opens } from './second-factor.rules.js';

const NOW = new Date('2026-11-03T15:00:00Z');

describe('a birth date', () => {
  it.each([
    ['1985-04-12', true],
    ['2026-11-03', true],
    ['2026-11-04', false],
    ['1906-11-03', false],
    ['1906-11-04', true],
  ])('%s: %s', (date, expected) => {
    expect(mayBeBirthDate(date, NOW)).toBe(expected);
  });
});

describe('a code', () => {
  it('that may arrive later is waited for', () => {
    expect(codeRefusals.filter((refusal) => !neverArrives(refusal))).toEqual(['too_many', 'away']);
    expect(neverArrives(undefined)).toBe(false);
  });
});

describe('the second factor', () => {
  it.each([
    ['the first opening gives the birth date', undefined, false, false, true],
    ['a later one repeats it', true, false, false, true],
    ['another birth date', false, false, false, false],
    ['both, where a code is needed', true, true, true, true],
    ['no code, where one is needed', true, true, false, false],
    ['no code at the first opening', undefined, true, false, false],
    ['a right code beside a wrong birth date', false, true, true, false],
  ])('%s', (_name, birthDateFits, codeNeeded, codeFits, expected) => {
    expect(opens({ birthDateFits, codeNeeded, codeFits })).toBe(expected);
  });
});
