import { Id, ListOf, OneOf, Version, View } from '@stillwater/contract-kit';

import { consentDocumentKinds, type ConsentDocumentKind } from './choices.js';
import { ConsentWords } from './consent-words.view.js';

/** A document that the person has not signed in the version that is in force. */
@View('document-to-sign', {
  example: {
    documentId: '01995d40-1a40-7c2b-9e5d-6f2d0a305520',
    kind: 'fee_policy',
    version: 2,
    texts: [
      { language: 'en', title: 'Fees and cancellations', text: 'A visit that is called off a day before is free.' },
    ],
  },
})
export class DocumentToSign {
  @Id() documentId!: string;
  @OneOf(consentDocumentKinds) kind!: ConsentDocumentKind;
  @Version() version!: number;
  @ListOf(() => ConsentWords, { max: 6 }) texts!: ConsentWords[];
}
