import { LanguageTag, ListOf, OneOf, Text, View } from '@stillwater/contract-kit';

import { FhirQuestionGroup } from './fhir-question-group.view.js';

/** FHIR R4 Questionnaire. */
@View('fhir-questionnaire', {
  example: {
    resourceType: 'Questionnaire',
    url: 'urn:stillwater:questionnaire:kap-screening-1',
    version: 'kap-screening-1',
    status: 'active',
    language: 'en-US',
    item: [
      {
        linkId: 'about-you',
        text: 'About you',
        type: 'group',
        item: [{ linkId: 'age', text: 'How old are you?', type: 'integer' }],
      },
    ],
  },
})
export class FhirQuestionnaire {
  @OneOf(['Questionnaire']) resourceType!: 'Questionnaire';
  @Text({ max: 200 }) url!: string;
  @Text({ max: 40 }) version!: string;
  @OneOf(['active', 'retired'], { description: '`retired`: nobody is invited to it any more.' })
  status!: 'active' | 'retired';
  @LanguageTag() language!: string;
  @ListOf(() => FhirQuestionGroup, { min: 1, max: 20 }) item!: FhirQuestionGroup[];
}
