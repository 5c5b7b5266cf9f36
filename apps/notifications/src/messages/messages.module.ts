import { Lifecycle } from '@stillwater/platform';
import { Module } from '@nestjs/common';
import { NotificationsConfig } from '../notifications.config.js';
import { AskForDetails } from './ask-for-details.js';
import { CarryMessage } from './carry-message.js';
import { ClaimDueMessages } from './claim-due-messages.js';
import { SendAccessCodeUseCase } from './send-access-code.js';
import { SendDueMessages } from './send-due-messages.js';
import { SendMessageUseCase } from './send-message.js';
import { SmsProvider, smsProviderFor } from './sms-provider.client.js';
import { SmtpClient } from './smtp.client.js';

/** Messages from the plan to the carrier. */
@Module({
  providers: [
    ClaimDueMessages,
    AskForDetails,
    CarryMessage,
    SendMessageUseCase,
    SendAccessCodeUseCase,
    SendDueMessages,
    SmtpClient,
    { provide: SmsProvider, useFactory: smsProviderFor, inject: [NotificationsConfig, Lifecycle] },
  ],
  exports: [ClaimDueMessages, SendDueMessages, SendAccessCodeUseCase],
})
export class MessagesModule {}
