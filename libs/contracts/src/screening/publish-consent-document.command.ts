import { Command } from '@stillwater/contract-kit';

import { ConsentDocumentToPublish } from './consent-document-to-publish.view.js';
import { ConsentDocument } from './consent-document.view.js';

/** A manager has people sign a document from now on, or another version of it. */
@Command('publish-consent-document.v1', {
  owner: 'screening',
  answers: ConsentDocument,
  callers: ['gateway'],
  example: {
    kind: 'touch_policy',
    services: ['PREP'],
    texts: [{ language: 'en', title: 'Touch', text: 'Nobody touches you unless you have said yes beforehand.' }],
  },
})
export class PublishConsentDocument extends ConsentDocumentToPublish {}
