import { ListOf, OneOf, Text, View } from '@stillwater/contract-kit';

import { FhirQuestion } from './fhir-question.view.js';

/** FHIR R4 Questionnaire.item of type group: the questions of one page. */
@View('fhir-question-group', {
  example: {
    linkId: 'about-you',
    text: 'About you',
    type: 'group',
    item: [{ linkId: 'age', text: 'How old are you?', type: 'integer' }],
  },
})
export class FhirQuestionGroup {
  @Text({ max: 60 }) linkId!: string;
  @Text({ max: 120 }) text!: string;
  @OneOf(['group']) type!: 'group';
  @ListOf(() => FhirQuestion, { min: 1, max: 42 }) item!: FhirQuestion[];
}
