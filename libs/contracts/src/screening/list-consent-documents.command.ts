import { Command } from '@stillwater/contract-kit';

import { ConsentDocumentList } from './consent-document-list.view.js';

@Command('list-consent-documents.v1', {
  owner: 'screening',
  answers: ConsentDocumentList,
  callers: ['gateway'],
  reads: true,
  example: {},
})
export class ListConsentDocuments {}
