import { Text, View } from '@stillwater/contract-kit';

/** FHIR R4 Reference. */
@View('fhir-reference', { example: { reference: 'Patient/01995a10-3c3e-7a52-8f11-2b7d9c405502' } })
export class FhirReference {
  @Text({ max: 100 }) reference!: string;
}
