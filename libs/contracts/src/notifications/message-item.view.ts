import { Id, Instant, Int, OneOf, Text, View } from '@stillwater/contract-kit';

import {
  audiences,
  messageChannels,
  messageStates,
  messageSubjects,
  receiptOutcomes,
  type Audience,
  type MessageChannel,
  type MessageState,
  type MessageSubject,
  type ReceiptOutcome,
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
    subjectKind: 'inquiry',
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
  @Text({ max: 40, optional: true, description: 'Which message of the flow: `two_days`, `moved`, …' }) step?: string;
  @OneOf(messageSubjects, { optional: true }) subjectKind?: MessageSubject;
  @Id({ description: 'What it is about.' }) subjectId!: string;
  @Id({ optional: true }) personId?: string;
  @Instant() createdAt!: string;
  @Instant({
    optional: true,
    description: 'When one that waits is looked at next: its own time, or the end of quiet hours.',
  })
  dueAt?: string;
  @Instant({ optional: true }) sentAt?: string;
  @OneOf(receiptOutcomes, {
    optional: true,
    description: 'What the carrier has said of it; absent, it has only taken it. `undelivered` has `reason`.',
  })
  delivery?: ReceiptOutcome;
  @Instant({ optional: true, description: 'When the carrier said so.' }) deliveryAt?: string;
  @Int({ min: 0, max: 1000 }) attempts!: number;
}
