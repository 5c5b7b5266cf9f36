import { OneOf, Text, View } from '@stillwater/contract-kit';

/** FHIR R4 Questionnaire.item of type display: words without an answer. */
@View('fhir-display-item', {
  example: { linkId: 'blood-pressure-known-hint', text: 'From the last six months.', type: 'display' },
})
export class FhirDisplayItem {
  @Text({ max: 60 }) linkId!: string;
  @Text({ max: 600 }) text!: string;
  @OneOf(['display']) type!: 'display';
}
