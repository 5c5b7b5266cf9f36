import { Command, Id } from '@stillwater/contract-kit';

import { MessageItem } from './message-item.view.js';

/** What kept a message from leaving is mended: it is tried anew, in what is left of its time. */
@Command('redrive-message.v1', {
  owner: 'notifications',
  answers: MessageItem,
  callers: ['gateway'],
  example: { messageId: '01995a10-5e11-7c02-9a44-3d8b7f605505' },
})
export class RedriveMessage {
  @Id() messageId!: string;
}
