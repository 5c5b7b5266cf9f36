import { Int, Nested, View } from '@stillwater/contract-kit';

import { FhirCoding } from './fhir-coding.view.js';

/** FHIR R4 QuestionnaireResponse.item.answer: one of the values is there. */
@View('fhir-answer', { example: { valueInteger: 34 } })
export class FhirAnswer {
  @Nested(() => FhirCoding, { sensitive: 'clinical', optional: true }) valueCoding?: FhirCoding;
  @Int({ min: 0, max: 9999, sensitive: 'clinical', optional: true }) valueInteger?: number;
}
