import { Command, Token } from '@stillwater/contract-kit';

import { MailsLeft } from './mails-left.view.js';

/** The button of a mail was pressed (RFC 8058): whoever has the address gets no more of them. */
@Command('leave-mails.v1', {
  owner: 'notifications',
  answers: MailsLeft,
  callers: ['gateway'],
  example: { token: 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg' },
})
export class LeaveMails {
  @Token() token!: string;
}
