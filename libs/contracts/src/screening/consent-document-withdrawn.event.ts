import { Event, Id, Instant, OneOf, Version } from '@stillwater/contract-kit';

import { consentDocumentKinds, type ConsentDocumentKind } from './choices.js';

/** Nothing of this kind is to be signed any more, until another version is published. */
@Event('consent_document.withdrawn.v1', {
  owner: 'screening',
  key: 'documentId',
  example: {
    documentId: '01995d40-1a40-7c2b-9e5d-6f2d0a305520',
    kind: 'fee_policy',
    documentVersion: 2,
    withdrawnById: '01995000-0000-7000-8000-000000000044',
    withdrawnAt: '2026-11-05T09:12:00Z',
  },
})
export class ConsentDocumentWithdrawn {
  @Id() documentId!: string;
  @OneOf(consentDocumentKinds) kind!: ConsentDocumentKind;
  @Version() documentVersion!: number;
  @Id() withdrawnById!: string;
  @Instant() withdrawnAt!: string;
}
