import { Flag, OneOf, View } from '@stillwater/contract-kit';

import { codeChannels, type CodeChannel } from './choices.js';

/** Without `sent` no code can reach the person now, and none is asked for. */
@View('screening-code-sent', { example: { sent: true, channel: 'sms' } })
export class ScreeningCodeSent {
  @Flag() sent!: boolean;
  @OneOf(codeChannels, { optional: true }) channel?: CodeChannel;
}
