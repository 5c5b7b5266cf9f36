import { Id, Instant, LanguageTag, ListOf, Nested, OneOf, Text, View } from '@stillwater/contract-kit';

import { FhirAnsweredGroup } from './fhir-answered-group.view.js';
import { FhirReference } from './fhir-reference.view.js';

/** FHIR R4 QuestionnaireResponse: the submitted answers of one screening, hidden questions left out. */
@View('fhir-questionnaire-response', {
  example: {
    resourceType: 'QuestionnaireResponse',
    id: '01995b20-5d10-7a44-9c3e-2b8f6d105505',
    questionnaire: 'urn:stillwater:questionnaire:kap-screening-1',
    status: 'completed',
    language: 'en-US',
    subject: { reference: 'Patient/01995a10-3c3e-7a52-8f11-2b7d9c405502' },
    authored: '2026-11-03T18:20:40.118Z',
    item: [
      {
        linkId: 'about-you',
        text: 'About you',
        item: [{ linkId: 'age', text: 'How old are you?', answer: [{ valueInteger: 34 }] }],
      },
    ],
  },
})
export class FhirQuestionnaireResponse {
  @OneOf(['QuestionnaireResponse']) resourceType!: 'QuestionnaireResponse';
  @Id() id!: string;
  @Text({ max: 200 }) questionnaire!: string;
  @OneOf(['completed', 'entered-in-error'], { description: '`entered-in-error`: corrected in a newer one.' })
  status!: 'completed' | 'entered-in-error';
  @LanguageTag() language!: string;
  @Nested(() => FhirReference) subject!: FhirReference;
  @Instant() authored!: string;
  @ListOf(() => FhirAnsweredGroup, { max: 20 }) item!: FhirAnsweredGroup[];
}
