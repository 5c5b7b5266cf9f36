import { Int, ListOf, Nested, OneOf, Text, View } from '@stillwater/contract-kit';

import { itemKinds, type ItemKind } from './choices.js';
import { QuestionnaireChoice } from './questionnaire-choice.view.js';
import { ShownWhen } from './shown-when.view.js';

/** One question. A value is a choice's value, several of them with commas between, or a whole number. */
@View('questionnaire-item', {
  example: {
    itemId: 'blood-pressure-upper',
    text: 'The upper number',
    kind: 'number',
    choices: [],
    min: 60,
    max: 260,
    unit: 'mmHg',
    shownWhen: { items: ['blood-pressure-known'], values: ['yes'] },
  },
})
export class QuestionnaireItem {
  @Text({ max: 40 }) itemId!: string;
  @Text({ max: 600 }) text!: string;
  @Text({ max: 400, optional: true }) hint?: string;
  @OneOf(itemKinds) kind!: ItemKind;
  @ListOf(() => QuestionnaireChoice, { max: 20 }) choices!: QuestionnaireChoice[];
  @Int({ min: 0, max: 1000, optional: true }) min?: number;
  @Int({ min: 0, max: 1000, optional: true }) max?: number;
  @Text({ max: 20, optional: true }) unit?: string;
  @Nested(() => ShownWhen, { optional: true, description: 'Absent: always shown.' }) shownWhen?: ShownWhen;
}
