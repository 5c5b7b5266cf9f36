import { Event, Id, Instant, ListOf, OneOf, Version } from '@stillwater/contract-kit';

import { consentDocumentKinds, eachConsentService, type ConsentDocumentKind, type ConsentService } from './choices.js';

/** From now on this version is to be signed before these visits: the version before it doesn't count any more. */
@Event('consent_document.published.v1', {
  owner: 'screening',
  key: 'documentId',
  example: {
    documentId: '01995d40-1a40-7c2b-9e5d-6f2d0a305520',
    kind: 'fee_policy',
    documentVersion: 2,
    services: ['PREP'],
    publishedById: '01995000-0000-7000-8000-000000000044',
    publishedAt: '2026-11-04T15:42:00Z',
  },
})
export class ConsentDocumentPublished {
  @Id() documentId!: string;
  @OneOf(consentDocumentKinds) kind!: ConsentDocumentKind;
  @Version() documentVersion!: number;
  @ListOf(eachConsentService, { max: 11 }) services!: ConsentService[];
  @Id() publishedById!: string;
  @Instant() publishedAt!: string;
}
