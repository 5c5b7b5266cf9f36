import { Nested, OneOf, Text, View } from '@stillwater/contract-kit';

import { FhirCoding } from './fhir-coding.view.js';

/** FHIR R4 Questionnaire.item.enableWhen. */
@View('fhir-enable-when', {
  example: {
    question: 'blood-pressure-known',
    operator: '=',
    answerCoding: { system: 'urn:stillwater:questionnaire:kap-screening-1:blood-pressure-known', code: 'yes' },
  },
})
export class FhirEnableWhen {
  @Text({ max: 40 }) question!: string;
  @OneOf(['=']) operator!: '=';
  @Nested(() => FhirCoding) answerCoding!: FhirCoding;
}
