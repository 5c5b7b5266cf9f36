import { ListOf, Text, View } from '@stillwater/contract-kit';

import { FhirAnswer } from './fhir-answer.view.js';
import { FhirExtension } from './fhir-extension.view.js';

/** FHIR R4 QuestionnaireResponse.item. A question that somebody preferred not to answer has a data-absent-reason. */
@View('fhir-answered-question', {
  example: { linkId: 'age', text: 'How old are you?', answer: [{ valueInteger: 34 }] },
})
export class FhirAnsweredQuestion {
  @Text({ max: 60 }) linkId!: string;
  @Text({ max: 600 }) text!: string;
  @ListOf(() => FhirAnswer, { min: 1, max: 20, sensitive: 'clinical', optional: true }) answer?: FhirAnswer[];
  @ListOf(() => FhirExtension, { min: 1, max: 1, sensitive: 'clinical', optional: true }) extension?: FhirExtension[];
}
