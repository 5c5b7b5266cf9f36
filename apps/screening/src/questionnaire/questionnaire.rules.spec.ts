import { describe, expect, it } from '@jest/globals';
import { parse } from '@stillwater/contract-kit';
import { Questionnaire } from '@stillwater/contracts';
import fc from 'fast-check';
import { KAP_SCREENING_1 } from './kap-screening-1.rules.js';
import { answerText, countingAnswers, itemsOf, readAnswer, shownItems } from './questionnaire.rules.js';

const item = (itemId: string) => itemsOf(KAP_SCREENING_1).find((one) => one.itemId === itemId)!;
const shown = (answers: Record<string, string | null>) =>
  shownItems(KAP_SCREENING_1, answers).map(({ itemId }) => itemId);

describe('the document', () => {
  it('is what goes over the wire', () => {
    expect(() => parse(Questionnaire, KAP_SCREENING_1, { unknown: 'refuse' })).not.toThrow();
  });

  it('names the answers that call for help, for pages that can not ask', () => {
    const calling = itemsOf(KAP_SCREENING_1).flatMap(({ itemId, choices }) =>
      choices.filter(({ callsForHelp }) => callsForHelp).map(({ value }) => `${itemId} ${value}`),
    );
    expect(calling).toEqual(['phq9-9 1', 'phq9-9 2', 'phq9-9 3']);
  });

  it('names each question once, and asks only after what a question depends on', () => {
    const ids = itemsOf(KAP_SCREENING_1).map(({ itemId }) => itemId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { itemId, shownWhen } of itemsOf(KAP_SCREENING_1)) {
      for (const needed of shownWhen?.items ?? []) {
        expect(ids.slice(0, ids.indexOf(itemId))).toContain(needed);
      }
    }
  });
});

describe('which questions are asked', () => {
  it('hides what depends on an answer that was not given', () => {
    expect(shown({})).not.toContain('blood-pressure-upper');
    expect(shown({})).not.toContain('phq9-difficulty');
    expect(shown({})).toHaveLength(29);
  });

  it.each([
    ['a reading is asked for when one is known', { 'blood-pressure-known': 'yes' }, 'blood-pressure-upper', true],
    ['and not otherwise', { 'blood-pressure-known': 'no' }, 'blood-pressure-upper', false],
    ['nor when it is not said', { 'blood-pressure-known': null }, 'blood-pressure-upper', false],
    ['difficulty is asked for when there is a problem', { 'phq9-4': '1' }, 'phq9-difficulty', true],
    ['and not when there is none', { 'phq9-4': '0' }, 'phq9-difficulty', false],
  ])('%s', (_name, answers, itemId, expected) => {
    expect(shown(answers).includes(itemId)).toBe(expected);
  });

  it('keeps the answer to a question that was hidden again, and does not count it', () => {
    const answers = { 'blood-pressure-known': 'no', 'blood-pressure-upper': '150' };
    expect(countingAnswers(KAP_SCREENING_1, answers)).toEqual({ 'blood-pressure-known': 'no' });
  });
});

describe('reading an answer', () => {
  it.each([
    ['age', '41', '41'],
    ['age', '007', '7'],
    ['age', '1', '1'],
    ['age', '120', '120'],
    ['stroke', 'older', 'older'],
    ['heart', 'none', 'none'],
    ['heart', 'stable,rhythm', 'rhythm,stable'],
    ['phq9-9', '3', '3'],
  ])('%s: %s is kept as %s', (itemId, value, answer) => {
    expect(readAnswer(item(itemId), value)).toEqual({ answer });
  });

  it.each([
    ['age', '0', 'out_of_range'],
    ['age', '121', 'out_of_range'],
    ['age', '-4', 'not_a_number'],
    ['age', '4.5', 'not_a_number'],
    ['age', 'forty', 'not_a_number'],
    ['age', '99999', 'not_a_number'],
    ['blood-pressure-upper', '59', 'out_of_range'],
    ['blood-pressure-upper', '261', 'out_of_range'],
    ['stroke', 'maybe', 'not_a_choice'],
    ['stroke', 'never,older', 'not_together'],
    ['stroke', '', 'not_a_choice'],
    ['heart', 'none,stable', 'not_together'],
    ['heart', 'not_sure,stable', 'not_together'],
    ['heart', 'stable,stable', 'not_a_choice'],
    ['heart', 'stable,', 'not_a_choice'],
    ['phq9-9', '4', 'not_a_choice'],
    ['phq9-9', '-1', 'not_a_choice'],
  ])('%s: %s is refused as %s', (itemId, value, fault) => {
    expect(readAnswer(item(itemId), value)).toEqual({ fault });
  });

  it('takes what it has kept', () => {
    fc.assert(
      fc.property(fc.constantFrom(...itemsOf(KAP_SCREENING_1)), fc.string(), fc.nat(20), (one, text, index) => {
        const value = one.choices[index % Math.max(one.choices.length, 1)]?.value ?? text;
        const read = readAnswer(one, value);
        if ('answer' in read) expect(readAnswer(one, read.answer)).toEqual(read);
      }),
    );
  });

  it('shows it in the words of the question', () => {
    expect(answerText(item('age'), '41')).toBe('41 years');
    expect(answerText(item('phq9-1'), '1')).toBe('Several days');
    expect(answerText(item('heart'), 'rhythm,stable')).toBe(
      'A dangerous heart rhythm; Another heart condition that is stable',
    );
  });
});
