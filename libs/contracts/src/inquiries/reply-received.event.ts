import { Event, Id, Instant, OneOf } from '@stillwater/contract-kit';

import { replyMeanings, replyUrgencies, type ReplyMeaning, type ReplyUrgency } from './reply-choices.js';

/**
 * Somebody wrote back to the clinic. What they wrote stays with its owner; a word that stops or starts messages has taken
 * effect. Without `personId` nobody on file has this address.
 */
@Event('reply.received.v1', {
  owner: 'inquiries',
  key: 'replyId',
  example: {
    replyId: '01995a10-7e11-7c02-9a44-3d8b7f605511',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    channel: 'sms',
    meaning: 'stop',
    urgency: 'routine',
    receivedAt: '2026-11-02T14:21:00Z',
  },
})
export class ReplyReceived {
  @Id() replyId!: string;
  @Id({ optional: true }) personId?: string;
  @OneOf(['email', 'sms']) channel!: 'email' | 'sms';
  @OneOf(replyMeanings) meaning!: ReplyMeaning;
  @OneOf(replyUrgencies) urgency!: ReplyUrgency;
  @Instant() receivedAt!: string;
}
