import { OneOf, View } from '@stillwater/contract-kit';

import { consentKinds, type ConsentKind } from './choices.js';

@View('consent-revocation', { example: { kind: 'sms' } })
export class ConsentRevocation {
  @OneOf(consentKinds) kind!: ConsentKind;
}
