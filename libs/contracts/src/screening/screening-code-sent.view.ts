import { Flag, OneOf, View } from '@stillwater/contract-kit';

import { codeChannels, type CodeChannel } from './choices.js';

/** Without `sent` no code will ever reach the person, and none is asked for. A carrier that is away is a 503 instead. */
@View('screening-code-sent', { example: { sent: true, channel: 'sms' } })
export class ScreeningCodeSent {
  @Flag() sent!: boolean;
  @OneOf(codeChannels, { optional: true }) channel?: CodeChannel;
}
