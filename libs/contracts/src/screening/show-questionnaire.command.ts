import { Command, Text } from '@stillwater/contract-kit';

import { FhirQuestionnaire } from './fhir-questionnaire.view.js';

/** A version of the questionnaire as other health software reads it. */
@Command('show-questionnaire.v1', {
  owner: 'screening',
  answers: FhirQuestionnaire,
  callers: ['gateway'],
  reads: true,
  example: { questionnaireVersion: 'kap-screening-1' },
})
export class ShowQuestionnaire {
  @Text({ max: 40 }) questionnaireVersion!: string;
}
