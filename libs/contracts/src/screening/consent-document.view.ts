import { Id, Instant, ListOf, OneOf, Version, View } from '@stillwater/contract-kit';

import { consentDocumentKinds, eachConsentService, type ConsentDocumentKind, type ConsentService } from './choices.js';
import { ConsentWords } from './consent-words.view.js';

/** One version of a document. It stays as it was published. */
@View('consent-document', {
  example: {
    documentId: '01995d40-1a40-7c2b-9e5d-6f2d0a305520',
    kind: 'fee_policy',
    version: 2,
    services: ['PREP'],
    texts: [
      { language: 'en', title: 'Fees and cancellations', text: 'A visit that is called off a day before is free.' },
    ],
    publishedById: '01995000-0000-7000-8000-000000000044',
    publishedAt: '2026-11-04T15:42:00Z',
  },
})
export class ConsentDocument {
  @Id() documentId!: string;
  @OneOf(consentDocumentKinds) kind!: ConsentDocumentKind;
  @Version() version!: number;
  @ListOf(eachConsentService, { max: 11 }) services!: ConsentService[];
  @ListOf(() => ConsentWords, { max: 6 }) texts!: ConsentWords[];
  @Id() publishedById!: string;
  @Instant() publishedAt!: string;
  @Instant({ optional: true, description: 'Nobody signs it any more.' }) withdrawnAt?: string;
}
