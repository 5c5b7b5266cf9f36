import { LanguageTag, ListOf, Text, View } from '@stillwater/contract-kit';

import { QuestionnaireSection } from './questionnaire-section.view.js';

/** A questionnaire as it is filled in: its version stays with the screening from the invitation on. */
@View('questionnaire', {
  example: {
    questionnaireVersion: 'kap-screening-1',
    language: 'en-US',
    sections: [
      {
        sectionId: 'about-you',
        title: 'About you',
        items: [{ itemId: 'age', text: 'How old are you?', kind: 'number', choices: [], min: 1, max: 120 }],
      },
    ],
  },
})
export class Questionnaire {
  @Text({ max: 40 }) questionnaireVersion!: string;
  @LanguageTag() language!: string;
  @ListOf(() => QuestionnaireSection, { min: 1, max: 20 }) sections!: QuestionnaireSection[];
}
