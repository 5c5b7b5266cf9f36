import { Command, OneOf, Text } from '@stillwater/contract-kit';

import { ReplyReceipt } from './reply-receipt.view.js';

/** Somebody answered a message of the clinic. The same carrier's id again changes nothing and is answered the same. */
@Command('receive-reply.v1', {
  owner: 'inquiries',
  answers: ReplyReceipt,
  callers: ['gateway'],
  example: { channel: 'sms', from: '+18285550111', text: 'STOP', carrierId: 'SM0123456789abcdef0123456789abcdef' },
})
export class ReceiveReply {
  @OneOf(['email', 'sms']) channel!: 'email' | 'sms';
  @Text({ max: 254, sensitive: 'contact', description: 'An e-mail address or a number in E.164.' }) from!: string;
  @Text({ min: 0, max: 4000, multiline: true }) text!: string;
  @Text({ max: 200, description: 'What the carrier calls it.' }) carrierId!: string;
}
