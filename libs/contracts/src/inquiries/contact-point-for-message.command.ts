import { Command, Id, OneOf } from '@stillwater/contract-kit';

import { ContactPoint } from './contact-point.view.js';

/** May this person be written to on this channel now, and where? Asked at the moment of sending, never kept. */
@Command('contact-point-for-message.v1', {
  owner: 'inquiries',
  answers: ContactPoint,
  callers: ['notifications'],
  reads: true,
  example: {
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    channel: 'email',
    purpose: 'care',
  },
})
export class ContactPointForMessage {
  @Id() personId!: string;
  @Id({ optional: true, description: 'The inquiry that is being answered: its own address comes first.' })
  inquiryId?: string;
  @OneOf(['email', 'sms']) channel!: 'email' | 'sms';
  @OneOf(['care', 'marketing', 'reply'], {
    description: '`reply`: the answer to what the person has just written, to the address that it came from.',
  })
  purpose!: 'care' | 'marketing' | 'reply';
  @Id({ optional: true, description: 'With the purpose `reply`: which one.' }) replyId?: string;
}
