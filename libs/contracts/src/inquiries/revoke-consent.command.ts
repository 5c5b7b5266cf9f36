import { Command, Id, Version } from '@stillwater/contract-kit';

import { ConsentRevocation } from './consent-revocation.view.js';
import { PersonFile } from './person-file.view.js';

/** Takes back every consent of this kind that the person ever gave. */
@Command('revoke-consent.v1', {
  owner: 'inquiries',
  answers: PersonFile,
  callers: ['gateway'],
  example: { personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502', version: 2, kind: 'sms' },
})
export class RevokeConsent extends ConsentRevocation {
  @Id() personId!: string;
  @Version() version!: number;
}
