import { Lifecycle } from '@stillwater/platform';
import { Module } from '@nestjs/common';
import { NotificationsConfig } from '../notifications.config.js';
import { AskForDetails } from './ask-for-details.js';
import { AskOwners } from './ask-owners.js';
import { AttemptMessage } from './attempt-message.js';
import { CarryMessage } from './carry-message.js';
import { ClaimDueMessages } from './claim-due-messages.js';
import { ConfirmByText } from './confirm-by-text.js';
import { HandOverMessage } from './hand-over-message.js';
import { LeaveMailsUseCase } from './leave-mails.js';
import { NoteDeliveryUseCase } from './note-delivery.js';
import { NoteReplyUseCase } from './note-reply.js';
import { MessageDetailQueries } from './message-detail.queries.js';
import { MessageLogQueries } from './message-log.queries.js';
import { MessageMetricsQueries } from './message-metrics.queries.js';
import { PlannedMessagesQueries } from './planned-messages.queries.js';
import { RedriveMessageUseCase } from './redrive-message.js';
import { RedriveMessagesUseCase } from './redrive-messages.js';
import { SendAccessCodeUseCase } from './send-access-code.js';
import { SendDueMessages } from './send-due-messages.js';
import { SendMessageUseCase } from './send-message.js';
import { TellStaff } from './tell-staff.js';
import { smsProviderFor } from './sms-provider.client.js';
import { SmsProvider } from './sms.client.js';
import { SmtpClient } from './smtp.client.js';

/** Messages from the plan to the carrier. */
@Module({
  providers: [
    ClaimDueMessages,
    AskForDetails,
    AskOwners,
    TellStaff,
    CarryMessage,
    HandOverMessage,
    AttemptMessage,
    SendMessageUseCase,
    SendAccessCodeUseCase,
    SendDueMessages,
    LeaveMailsUseCase,
    NoteDeliveryUseCase,
    ConfirmByText,
    NoteReplyUseCase,
    RedriveMessageUseCase,
    RedriveMessagesUseCase,
    MessageLogQueries,
    MessageDetailQueries,
    PlannedMessagesQueries,
    MessageMetricsQueries,
    SmtpClient,
    { provide: SmsProvider, useFactory: smsProviderFor, inject: [NotificationsConfig, Lifecycle] },
  ],
  exports: [
    ClaimDueMessages,
    SendDueMessages,
    SendAccessCodeUseCase,
    LeaveMailsUseCase,
    NoteDeliveryUseCase,
    NoteReplyUseCase,
    RedriveMessageUseCase,
    RedriveMessagesUseCase,
    MessageLogQueries,
    MessageDetailQueries,
    PlannedMessagesQueries,
    MessageMetricsQueries,
  ],
})
export class MessagesModule {}
