import { Command, Id } from '@stillwater/contract-kit';

import { FhirQuestionnaireResponse } from './fhir-questionnaire-response.view.js';

/** The answers of one screening as other health software reads them. */
@Command('show-questionnaire-response.v1', {
  owner: 'screening',
  answers: FhirQuestionnaireResponse,
  callers: ['gateway'],
  reads: true,
  example: { screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505' },
})
export class ShowQuestionnaireResponse {
  @Id() screeningId!: string;
}
