import { Flag, Instant, ListOf, OneOf, View } from '@stillwater/contract-kit';

import { codeChannels, consentFormStates, type CodeChannel, type ConsentFormState } from './choices.js';
import { DocumentToSign } from './document-to-sign.view.js';

/** What the holder of the link sees: nothing to read before the second factor. `signed`: nothing is missing. */
@View('consent-form', {
  example: { state: 'locked', birthDateKnown: true, expiresAt: '2026-11-10T15:00:00Z', documents: [] },
})
export class ConsentForm {
  @OneOf(consentFormStates) state!: ConsentFormState;
  @Flag({ description: 'As in the form of the questions.' }) birthDateKnown!: boolean;
  @OneOf(codeChannels, { optional: true, description: 'A code is needed too, and goes out on this channel.' })
  codeChannel?: CodeChannel;
  @Instant() expiresAt!: string;
  @ListOf(() => DocumentToSign, { max: 7, description: 'While it is open.' }) documents!: DocumentToSign[];
}
