import { Id, Instant, OneOf, Text, View } from '@stillwater/contract-kit';

import { replyMeanings, replyUrgencies, type ReplyMeaning, type ReplyUrgency } from './reply-choices.js';

/** What somebody wrote back. */
@View('reply', {
  example: {
    replyId: '01995a10-7e11-7c02-9a44-3d8b7f605511',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    channel: 'sms',
    from: '+18285550111',
    text: 'Can I bring my sister?',
    meaning: 'other',
    urgency: 'routine',
    receivedAt: '2026-11-02T14:21:00Z',
  },
})
export class Reply {
  @Id() replyId!: string;
  @Id({ optional: true, description: 'Absent when nobody on file has this address.' }) personId?: string;
  @OneOf(['email', 'sms']) channel!: 'email' | 'sms';
  @Text({ max: 254, sensitive: 'contact' }) from!: string;
  @Text({ min: 0, max: 4000, multiline: true }) text!: string;
  @OneOf(replyMeanings) meaning!: ReplyMeaning;
  @OneOf(replyUrgencies) urgency!: ReplyUrgency;
  @Instant() receivedAt!: string;
}
