import { Id, ListOf, OneOf, View } from '@stillwater/contract-kit';

import { consentDocumentKinds, eachConsentService, type ConsentDocumentKind, type ConsentService } from './choices.js';
import { ConsentWords } from './consent-words.view.js';

/** The next version of a document. Whoever signed the one before is asked again. */
@View('consent-document-to-publish', {
  example: {
    kind: 'fee_policy',
    services: ['PREP'],
    texts: [
      { language: 'en', title: 'Fees and cancellations', text: 'A visit that is called off a day before is free.' },
    ],
  },
})
export class ConsentDocumentToPublish {
  @OneOf(consentDocumentKinds) kind!: ConsentDocumentKind;
  @ListOf(eachConsentService, { min: 1, max: 11, description: 'Visits before which it must be signed.' })
  services!: ConsentService[];
  @ListOf(() => ConsentWords, { min: 1, max: 6, description: 'One text per language, the main one first.' })
  texts!: ConsentWords[];
  @Id({ optional: true, description: 'The document of this kind that is in force, if there is one.' })
  replacesId?: string;
}
