import { Command, Id } from '@stillwater/contract-kit';

import { ReplyReceipt } from './reply-receipt.view.js';

/**
 * Somebody left the clinic's mails with one click: as if they had answered the mail with the word. Told again, it changes
 * nothing.
 */
@Command('take-opt-out.v1', {
  owner: 'inquiries',
  answers: ReplyReceipt,
  callers: ['notifications'],
  example: {
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    messageId: '01995a10-5e11-7c02-9a44-3d8b7f605505',
  },
})
export class TakeOptOut {
  @Id() personId!: string;
  @Id({ optional: true, description: 'The inquiry whose address the mail went to.' }) inquiryId?: string;
  @Id({ description: 'The mail whose button it was.' }) messageId!: string;
}
