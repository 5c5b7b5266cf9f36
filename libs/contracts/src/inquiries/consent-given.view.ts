import { OneOf, Text, View } from '@stillwater/contract-kit';

import { consentKinds, type ConsentKind } from './choices.js';

/** A box that the visitor ticked, and the version of the text beside it. An unticked box is left out. */
@View('consent-given', { example: { kind: 'email', textVersion: 'email.1.en-US' } })
export class ConsentGiven {
  @OneOf(consentKinds) kind!: ConsentKind;
  @Text({ max: 40 }) textVersion!: string;
}
