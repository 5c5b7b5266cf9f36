import { ListOf, View } from '@stillwater/contract-kit';

import { ConsentDocument } from './consent-document.view.js';

/** What the clinic has people sign at present. */
@View('consent-document-list', { example: { documents: [] } })
export class ConsentDocumentList {
  @ListOf(() => ConsentDocument, { max: 7, description: 'Those in force: one of each kind at most.' })
  documents!: ConsentDocument[];
}
