import { ListOf, Text, View } from '@stillwater/contract-kit';

import { WordsSigned } from './words-signed.view.js';

/** The typed name under the documents whose boxes the person has ticked. */
@View('consent-signature', {
  example: {
    name: 'Avery Quinn',
    documents: [{ documentId: '01995d40-1a40-7c2b-9e5d-6f2d0a305520', language: 'en' }],
  },
})
export class ConsentSignature {
  @Text({ max: 120, sensitive: 'contact' }) name!: string;
  @ListOf(() => WordsSigned, { min: 1, max: 7 }) documents!: WordsSigned[];
}
