import { ListOf, Text, View } from '@stillwater/contract-kit';

import { QuestionnaireItem } from './questionnaire-item.view.js';

/** Questions that stand on one page. */
@View('questionnaire-section', {
  example: {
    sectionId: 'about-you',
    title: 'About you',
    items: [{ itemId: 'age', text: 'How old are you?', kind: 'number', choices: [], min: 1, max: 120 }],
  },
})
export class QuestionnaireSection {
  @Text({ max: 40 }) sectionId!: string;
  @Text({ max: 120 }) title!: string;
  @Text({ max: 400, optional: true, description: 'Stands above the questions and belongs to each of them.' })
  lead?: string;
  @Text({ max: 600, optional: true, description: 'Whose wording it is; stands below the questions.' }) notice?: string;
  @ListOf(() => QuestionnaireItem, { min: 1, max: 40 }) items!: QuestionnaireItem[];
}
