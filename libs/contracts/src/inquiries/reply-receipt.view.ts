import { Id, OneOf, View } from '@stillwater/contract-kit';

import { replyMeanings, type ReplyMeaning } from './reply-choices.js';

/** The reply as it was understood. */
@View('reply-receipt', { example: { replyId: '01995a10-7e11-7c02-9a44-3d8b7f605511', meaning: 'stop' } })
export class ReplyReceipt {
  @Id() replyId!: string;
  @OneOf(replyMeanings) meaning!: ReplyMeaning;
}
