import { Event, Id, Instant, OneOf, Version } from '@stillwater/contract-kit';

import { consentDocumentKinds, type ConsentDocumentKind } from './choices.js';

/** The person has signed this version of a document. The name they typed stays with screening. */
@Event('consent.signed.v1', {
  owner: 'screening',
  key: 'signatureId',
  example: {
    signatureId: '01995d41-2b51-7d3c-8f6e-702e1b405521',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    documentId: '01995d40-1a40-7c2b-9e5d-6f2d0a305520',
    kind: 'fee_policy',
    documentVersion: 2,
    signedAt: '2026-11-06T18:05:31.402Z',
  },
})
export class ConsentSigned {
  @Id() signatureId!: string;
  @Id() personId!: string;
  @Id() documentId!: string;
  @OneOf(consentDocumentKinds) kind!: ConsentDocumentKind;
  @Version() documentVersion!: number;
  @Instant() signedAt!: string;
}
