import { Text, View } from '@stillwater/contract-kit';

/** FHIR R4 Coding. */
@View('fhir-coding', {
  example: { system: 'http://loinc.org', code: 'LA6569-3', display: 'Several days' },
})
export class FhirCoding {
  @Text({ max: 200 }) system!: string;
  @Text({ max: 40 }) code!: string;
  @Text({ max: 300, optional: true }) display?: string;
}
