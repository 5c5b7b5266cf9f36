import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GAD_7 } from './gad-7.rules.js';
import { scoreOf, type Answers, type InstrumentDocument } from './instrument.rules.js';
import { PHQ_9 } from './phq-9.rules.js';

/** Answers in the order of the items: a digit is an answer, `-` none, `s` "prefer not to say". */
function answers({ items }: InstrumentDocument, given: string): Answers {
  const entries = [...given].flatMap((sign, index): [string, string | null][] => {
    const { itemId } = items[index]!;
    return sign === '-' ? [] : [[itemId, sign === 's' ? null : sign]];
  });
  return Object.fromEntries(entries);
}

describe('PHQ-9', () => {
  it.each([
    ['000000000', 0, 'minimal', false],
    ['111100000', 4, 'minimal', false],
    ['111110000', 5, 'mild', false],
    ['333000000', 9, 'mild', false],
    ['333100000', 10, 'moderate', true],
    ['333320000', 14, 'moderate', true],
    ['333330000', 15, 'moderately_severe', true],
    ['333333100', 19, 'moderately_severe', true],
    ['333333200', 20, 'severe', true],
    ['333333333', 27, 'severe', true],
  ])('%s is %i: %s', (given, total, band, positive) => {
    const { pattern: _pattern, ...score } = scoreOf(PHQ_9, answers(PHQ_9, given));
    expect(score).toEqual({
      instrument: 'phq-9',
      code: '44261-6',
      total,
      max: 27,
      band,
      positive,
      prorated: false,
      missing: 0,
    });
  });

  it.each([
    // sum x 9 / answered, halves up
    ['-22222220', 14 * (9 / 8), 16, 1],
    ['-00000030', (3 * 9) / 8, 3, 1],
    ['-11110000', (4 * 9) / 8, 5, 1],
    ['--2221110', (9 * 9) / 7, 12, 2],
    ['ss1000000', 9 / 7, 1, 2],
  ])('%s is estimated as %f, rounded to %i', (given, _exact, total, missing) => {
    expect(scoreOf(PHQ_9, answers(PHQ_9, given))).toMatchObject({ total, missing, prorated: true });
  });

  it.each([
    ['three are missing', '---222222', 3, true],
    ['nothing is answered', '---------', 9, false],
    ['item 9 is missing: nothing is estimated for it', '22222222-', 1, true],
    ['item 9 was not said', '11000000s', 1, false],
  ])('has no total where %s', (_name, given, missing, positive) => {
    const score = scoreOf(PHQ_9, answers(PHQ_9, given));
    expect(score).toMatchObject({ missing, positive, prorated: false });
    expect(score).not.toHaveProperty('total');
    expect(score).not.toHaveProperty('band');
  });
});

/** The published tables, total by total. */
describe.each([
  [PHQ_9, 27, 'minimal:0-4 mild:5-9 moderate:10-14 moderately_severe:15-19 severe:20-27'],
  [GAD_7, 21, 'minimal:0-4 mild:5-9 moderate:10-14 severe:15-21'],
])('$instrument has a band for each total', (document, max, table) => {
  const rows = table.split(' ').flatMap((row) => {
    const [band, from, to] = row.split(/[:-]/);
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => [Number(from) + index, band!] as const);
  });

  it('and no other total', () => {
    expect(rows.map(([total]) => total)).toEqual(Array.from({ length: max + 1 }, (_, total) => total));
  });

  it.each(rows)('%i is %s', (total, band) => {
    const given = document.items.map((_, index) => String(Math.min(3, Math.max(0, total - 3 * index)))).join('');
    expect(scoreOf(document, answers(document, given))).toMatchObject({ total, band, positive: total >= 10 });
  });
});

describe('the pattern of a depressive syndrome', () => {
  it.each([
    ['five items on more than half the days, the first among them', '222220000', 'major'],
    ['the second among them', '022222000', 'major'],
    ['neither of the first two', '112222220', undefined],
    ['item 9 counts on several days', '222200001', 'major'],
    ['and no other item does', '222210000', 'other'],
    ['four', '222200000', 'other'],
    ['two', '200000001', 'other'],
    ['one', '200000000', undefined],
    ['item 9 alone', '000000003', undefined],
    ['nothing', '000000000', undefined],
    ['a missing answer counts for nothing', '2222-0000', 'other'],
    ['enough without it', '22222---1', 'major'],
  ])('%s', (_name, given, pattern) => {
    expect(scoreOf(PHQ_9, answers(PHQ_9, given)).pattern).toBe(pattern);
  });

  it('is none of the GAD-7', () => {
    expect(scoreOf(GAD_7, answers(GAD_7, '3333333'))).not.toHaveProperty('pattern');
  });
});

describe('GAD-7', () => {
  it.each([
    ['0000000', 0, 'minimal', false],
    ['1111000', 4, 'minimal', false],
    ['1111100', 5, 'mild', false],
    ['3330000', 9, 'mild', false],
    ['3331000', 10, 'moderate', true],
    ['3333200', 14, 'moderate', true],
    ['3333300', 15, 'severe', true],
    ['3333333', 21, 'severe', true],
  ])('%s is %i: %s', (given, total, band, positive) => {
    const expected = { total, band, positive, max: 21, prorated: false, missing: 0, code: '70274-6' };
    expect(scoreOf(GAD_7, answers(GAD_7, given))).toMatchObject(expected);
  });

  it.each([
    // 9 x 7 / 6 = 10.5
    ['333000-', 11, 'moderate', 1],
    ['33000--', 8, 'mild', 2],
  ])('%s is estimated as %i', (given, total, band, missing) => {
    expect(scoreOf(GAD_7, answers(GAD_7, given))).toMatchObject({ total, band, missing, prorated: true });
  });

  it('has no total with three missing', () => {
    const score = scoreOf(GAD_7, answers(GAD_7, '3333---'));
    expect(score).toMatchObject({ missing: 3, positive: true });
    expect(score).not.toHaveProperty('total');
  });
});

describe.each([PHQ_9, GAD_7])('$instrument', (document) => {
  const some = fc.array(fc.constantFrom('0', '1', '2', '3', '-', 's'), {
    minLength: document.items.length,
    maxLength: document.items.length,
  });

  it('never leaves its range, and is positive where its total says so', () => {
    fc.assert(
      fc.property(some, (given) => {
        const score = scoreOf(document, answers(document, given.join('')));
        const { total } = score;
        if (total === undefined) return;
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(score.max);
        expect(score.positive).toBe(total >= 10);
      }),
    );
  });

  it('grows with every answer', () => {
    fc.assert(
      fc.property(some, fc.nat(document.items.length - 1), (given, index) => {
        const more: string[] = [...given];
        const value = Number(given[index]);
        fc.pre(value < 3);
        more[index] = String(value + 1);
        const [before, after] = [given, more].map(
          (signs) => scoreOf(document, answers(document, signs.join(''))).total,
        );
        fc.pre(before !== undefined);
        expect(after).toBeGreaterThanOrEqual(before!);
      }),
    );
  });
});

/** Lead, choices and items as published. Whoever has to change a digest here is changing an instrument. */
it.each([
  ['PHQ-9', PHQ_9, '29f63d72e3bf5380'],
  ['GAD-7', GAD_7, 'afee9e6e85ef256e'],
])('%s keeps its published wording', (_name, { lead, choices, items, extra }, digest) => {
  const words = [
    lead,
    ...[...choices, ...items].flatMap((part) => Object.values(part)),
    ...(extra ? [extra.text] : []),
  ];
  expect(createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 16)).toBe(digest);
});
