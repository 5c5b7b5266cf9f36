import { Nested, View } from '@stillwater/contract-kit';

import { FhirCoding } from './fhir-coding.view.js';

/** FHIR R4 Questionnaire.item.answerOption. */
@View('fhir-answer-option', {
  example: { valueCoding: { system: 'http://loinc.org', code: 'LA6569-3', display: 'Several days' } },
})
export class FhirAnswerOption {
  @Nested(() => FhirCoding) valueCoding!: FhirCoding;
}
