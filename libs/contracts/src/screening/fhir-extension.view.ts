import { Int, Nested, Text, View } from '@stillwater/contract-kit';

import { FhirCoding } from './fhir-coding.view.js';

/** FHIR R4 Extension: one of the values is there. */
@View('fhir-extension', {
  example: { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 60 },
})
export class FhirExtension {
  @Text({ max: 200 }) url!: string;
  @Int({ min: 0, max: 1000, optional: true }) valueInteger?: number;
  @Text({ max: 40, optional: true }) valueCode?: string;
  @Nested(() => FhirCoding, { optional: true }) valueCoding?: FhirCoding;
}
