import { Module } from '@nestjs/common';
import { ClaimDueMessages } from './claim-due-messages.js';
import { SendDueMessages } from './send-due-messages.js';
import { SendMessageUseCase } from './send-message.js';
import { SmtpClient } from './smtp.client.js';

/** Messages from the plan to the mail server. */
@Module({
  providers: [ClaimDueMessages, SendMessageUseCase, SendDueMessages, SmtpClient],
  exports: [SendDueMessages],
})
export class MessagesModule {}
