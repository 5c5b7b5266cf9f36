import { Id, Instant, Int, OneOf, Text, View } from '@stillwater/contract-kit';

import {
  audiences,
  messageChannels,
  messageStates,
  type Audience,
  type MessageChannel,
  type MessageState,
} from './choices.js';

/** One line of the message log: what was wanted and what became of it, without the text. */
@View('message-item', {
  example: {
    messageId: '01995a10-5e11-7c02-9a44-3d8b7f605505',
    rule: 'N01',
    flowVersion: 1,
    channel: 'email',
    audience: 'person',
    state: 'sent',
    subjectId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    createdAt: '2026-11-02T14:03:20.655Z',
    sentAt: '2026-11-02T14:03:20.790Z',
    attempts: 1,
  },
})
export class MessageItem {
  @Id() messageId!: string;
  @Text({ max: 40, description: 'The flow that wanted it.' }) rule!: string;
  @Int({ min: 1, max: 1_000_000 }) flowVersion!: number;
  @OneOf(messageChannels) channel!: MessageChannel;
  @OneOf(audiences) audience!: Audience;
  @OneOf(messageStates) state!: MessageState;
  @Text({ max: 60, optional: true, description: 'Why it was suppressed or failed: `no_consent`, `opted_out`, …' })
  reason?: string;
  @Id({ description: 'What it is about: the inquiry.' }) subjectId!: string;
  @Id({ optional: true }) personId?: string;
  @Instant() createdAt!: string;
  @Instant({ optional: true }) sentAt?: string;
  @Int({ min: 0, max: 1000 }) attempts!: number;
}
