import { Command, Id } from '@stillwater/contract-kit';

import { ConsentDocument } from './consent-document.view.js';

/** Nobody is asked to sign it any more. Whoever has signed it has. The same once more changes nothing. */
@Command('withdraw-consent-document.v1', {
  owner: 'screening',
  answers: ConsentDocument,
  callers: ['gateway'],
  example: { documentId: '01995d40-1a40-7c2b-9e5d-6f2d0a305520' },
})
export class WithdrawConsentDocument {
  @Id() documentId!: string;
}
