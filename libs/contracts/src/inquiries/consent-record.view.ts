import { Instant, OneOf, View } from '@stillwater/contract-kit';

import { ConsentGiven } from './consent-given.view.js';
import { consentStates, type ConsentState } from './people-choices.js';

@View('consent-record', {
  example: { kind: 'email', textVersion: 'email.1.en-US', givenAt: '2026-11-02T14:03:20.512Z', state: 'current' },
})
export class ConsentRecord extends ConsentGiven {
  @Instant() givenAt!: string;
  @Instant({ optional: true }) revokedAt?: string;
  @OneOf(consentStates, {
    optional: true,
    description: 'Of the consents of a kind one is current; asked: a box that was ticked after it was taken back.',
  })
  state?: ConsentState;
}
