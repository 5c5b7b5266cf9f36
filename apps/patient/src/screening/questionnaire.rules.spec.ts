import { describe, expect, it } from '@jest/globals';
import { questionnaire } from '../../testing/screening-answers.js';
import { answerWords, faultOf, openPlaces, questionsOf, shownPlaces, toggled } from './questionnaire.rules.js';
import type { Answer, Answers, Item } from './screening.js';

const questions = questionsOf(questionnaire);
const given = (...answers: Answer[]): Answers => new Map(answers.map((answer) => [answer.itemId, answer]));
const idsAt = (places: readonly number[]) => places.map((place) => questions[place]?.item.itemId);
const itemOf = (id: string): Item => questions.find(({ item }) => item.itemId === id)!.item;

describe('which questions are asked', () => {
  it('follows conditions as answers change', () => {
    expect(idsAt(shownPlaces(questions, given()))).not.toContain('blood-pressure-upper');
    const known = given({ itemId: 'blood-pressure-known', value: 'yes' });
    expect(idsAt(shownPlaces(questions, known))).toContain('blood-pressure-upper');
  });

  it('does not count the answer to a question that is hidden by now', () => {
    const chain = questionsOf({
      questionnaireVersion: 'x',
      language: 'en-US',
      sections: [
        {
          sectionId: 's',
          title: 's',
          items: ['a', 'b', 'c'].map((itemId, at) => ({
            itemId,
            text: itemId,
            kind: 'choice',
            choices: [],
            ...(at === 0 ? {} : { shownWhen: { items: ['ab'[at - 1]!], values: ['yes'] } }),
          })),
        },
      ],
    });
    const yes = given({ itemId: 'a', value: 'yes' }, { itemId: 'b', value: 'yes' });
    expect(shownPlaces(chain, yes)).toEqual([0, 1, 2]);
    expect(shownPlaces(chain, given({ itemId: 'a', value: 'no' }, { itemId: 'b', value: 'yes' }))).toEqual([0]);
  });

  it('finds what is open: a question that was skipped on purpose is not', () => {
    const ids = idsAt(
      openPlaces(questions, given({ itemId: 'age', skipped: true }, { itemId: 'heart', value: 'none' })),
    );
    expect(ids).not.toContain('age');
    expect(ids).not.toContain('heart');
    expect(ids).toContain('phq9-9');
    expect(ids).not.toContain('blood-pressure-upper');
  });
});

describe('faultOf', () => {
  it.each([
    ['age', '', 'number'],
    ['age', '41', undefined],
    ['age', ' 41 ', undefined],
    ['age', '0', 'number'],
    ['age', '121', 'number'],
    ['age', '4.5', 'number'],
    ['age', 'forty', 'number'],
    ['heart', '', 'missing'],
    ['heart', 'none', undefined],
  ])('%s answered with "%s": %s', (id, value, fault) => {
    expect(faultOf(itemOf(id), value)).toBe(fault);
  });
});

describe('several choices', () => {
  it.each([
    ['', 'stable', 'stable'],
    ['stable', 'rhythm', 'rhythm,stable'],
    ['rhythm,stable', 'rhythm', 'stable'],
    ['rhythm,stable', 'none', 'none'],
    ['none', 'rhythm', 'rhythm'],
    ['none', 'not_sure', 'not_sure'],
    ['none', 'none', ''],
  ])('"%s" and a press on %s is "%s"', (before, pressed, after) => {
    expect(toggled(itemOf('heart'), before, pressed)).toBe(after);
  });
});

it.each([
  ['age', { value: '41' }, ['41 years']],
  ['heart', { value: 'rhythm,stable' }, ['A dangerous heart rhythm', 'Another heart condition that is stable']],
  ['heart', { skipped: true }, undefined],
])('reads an answer to %s in its words', (itemId, answer, words) => {
  expect(answerWords(itemOf(itemId), { itemId, ...answer })).toEqual(words);
});
