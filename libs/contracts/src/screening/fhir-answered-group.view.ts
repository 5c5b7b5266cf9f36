import { ListOf, Text, View } from '@stillwater/contract-kit';

import { FhirAnsweredQuestion } from './fhir-answered-question.view.js';

/** FHIR R4 QuestionnaireResponse.item with the answers of one page. */
@View('fhir-answered-group', {
  example: {
    linkId: 'about-you',
    text: 'About you',
    item: [{ linkId: 'age', text: 'How old are you?', answer: [{ valueInteger: 34 }] }],
  },
})
export class FhirAnsweredGroup {
  @Text({ max: 60 }) linkId!: string;
  @Text({ max: 120 }) text!: string;
  @ListOf(() => FhirAnsweredQuestion, { min: 1, max: 40 }) item!: FhirAnsweredQuestion[];
}
