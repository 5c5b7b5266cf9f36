import { Event, Id, Instant, OneOf, Text } from '@stillwater/contract-kit';

import { messageChannels, messageSubjects, type MessageChannel, type MessageSubject } from './choices.js';

/** The carrier says that a message has reached its mailbox or phone. */
@Event('notification.delivered.v1', {
  owner: 'notifications',
  key: 'messageId',
  example: {
    messageId: '01995a10-5e11-7c02-9a44-3d8b7f605505',
    rule: 'N12',
    channel: 'sms',
    subjectKind: 'appointment',
    subjectId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    deliveredAt: '2026-11-02T14:03:22.790Z',
  },
})
export class NotificationDelivered {
  @Id() messageId!: string;
  @Text({ max: 40, description: 'The flow that wanted it.' }) rule!: string;
  @OneOf(messageChannels) channel!: MessageChannel;
  @OneOf(messageSubjects) subjectKind!: MessageSubject;
  @Id({ description: 'What it is about.' }) subjectId!: string;
  @Id({ optional: true }) personId?: string;
  @Instant() deliveredAt!: string;
}
