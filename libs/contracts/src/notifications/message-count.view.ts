import { Int, OneOf, Text, View } from '@stillwater/contract-kit';

import { messageChannels, messageStates, type MessageChannel, type MessageState } from './choices.js';

/** How many messages by one channel have come to one end. */
@View('message-count', { example: { channel: 'sms', state: 'suppressed', reason: 'no_consent', count: 4 } })
export class MessageCount {
  @OneOf(messageChannels) channel!: MessageChannel;
  @OneOf(messageStates) state!: MessageState;
  @Text({ max: 60, optional: true, description: '`undelivered`: its carrier took it, and it did not arrive.' })
  reason?: string;
  @Int({ min: 1, max: 1_000_000_000 }) count!: number;
}
