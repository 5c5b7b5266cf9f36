import { Command, Id } from '@stillwater/contract-kit';

import { Reply } from './reply.view.js';

@Command('show-reply.v1', {
  owner: 'inquiries',
  answers: Reply,
  callers: ['gateway'],
  reads: true,
  example: { replyId: '01995a10-7e11-7c02-9a44-3d8b7f605511' },
})
export class ShowReply {
  @Id() replyId!: string;
}
