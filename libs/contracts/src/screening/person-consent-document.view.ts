import { Flag, Instant, ListOf, OneOf, Text, Version, View } from '@stillwater/contract-kit';

import { consentDocumentKinds, eachConsentService, type ConsentDocumentKind, type ConsentService } from './choices.js';

/** One kind of document, as it stands with one person. */
@View('person-consent-document', {
  example: {
    kind: 'fee_policy',
    title: 'Fees and cancellations',
    services: ['PREP'],
    inForce: 2,
    signedVersion: 1,
    signedAt: '2026-10-06T18:05:31.402Z',
    missing: true,
  },
})
export class PersonConsentDocument {
  @OneOf(consentDocumentKinds) kind!: ConsentDocumentKind;
  @Text({ max: 120, description: 'In the first language of the newest version.' }) title!: string;
  @ListOf(eachConsentService, { max: 11, description: 'Visits that need it; none when it was withdrawn.' })
  services!: ConsentService[];
  @Version({ optional: true, description: 'Absent: nobody signs it any more.' }) inForce?: number;
  @Version({ optional: true, description: 'The newest version that the person has signed.' }) signedVersion?: number;
  @Instant({ optional: true }) signedAt?: string;
  @Flag({ description: 'The version in force is not signed.' }) missing!: boolean;
}
