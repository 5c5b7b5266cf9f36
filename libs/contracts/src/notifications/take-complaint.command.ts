import { Command, Id } from '@stillwater/contract-kit';

import { MailsLeft } from './mails-left.view.js';

/** Who got a mail called it unwanted, says the keeper of their mailbox: whoever has the address gets no more of them. */
@Command('take-complaint.v1', {
  owner: 'notifications',
  answers: MailsLeft,
  callers: ['gateway'],
  example: { messageId: '01995a10-5e11-7c02-9a44-3d8b7f605505' },
})
export class TakeComplaint {
  @Id() messageId!: string;
}
