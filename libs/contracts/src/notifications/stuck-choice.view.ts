import { Instant, OneOf, Text, View } from '@stillwater/contract-kit';

import { messageChannels, stuckCauses, type MessageChannel, type StuckCause } from './choices.js';

/** Which of the messages that reached nobody are meant. */
@View('stuck-choice', { example: { cause: 'undeliverable', channel: 'email' } })
export class StuckChoice {
  @OneOf(stuckCauses) cause!: StuckCause;
  @OneOf(messageChannels, { optional: true }) channel?: MessageChannel;
  @Text({ max: 40, optional: true, description: 'The flow that wanted them.' }) rule?: string;
  @Instant({ optional: true, description: 'Planned then or later.' }) plannedFromAt?: string;
  @Instant({ optional: true, description: 'Planned before then.' }) plannedBeforeAt?: string;
  @Text({ max: 512, optional: true, description: '`nextCursor` of the answer before.' }) cursor?: string;
}
