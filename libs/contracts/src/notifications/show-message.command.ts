import { Command, Id } from '@stillwater/contract-kit';

import { MessageDetail } from './message-detail.view.js';

/** Why did or didn't they get it? */
@Command('show-message.v1', {
  owner: 'notifications',
  answers: MessageDetail,
  callers: ['gateway'],
  reads: true,
  example: { messageId: '01995a10-5e11-7c02-9a44-3d8b7f605505' },
})
export class ShowMessage {
  @Id() messageId!: string;
}
