import { Instant, View } from '@stillwater/contract-kit';

import { ConsentGiven } from './consent-given.view.js';

@View('consent-record', {
  example: { kind: 'email', textVersion: 'email.1.en-US', givenAt: '2026-11-02T14:03:20.512Z' },
})
export class ConsentRecord extends ConsentGiven {
  @Instant() givenAt!: string;
  @Instant({ optional: true }) revokedAt?: string;
}
