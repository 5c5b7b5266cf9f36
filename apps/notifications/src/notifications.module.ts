import { MessagingModule } from '@stillwater/messaging';
import { Module } from '@nestjs/common';
import { ClaimDueMessages } from './claim-due-messages.js';
import { FollowFlowsUseCase } from './follow-flows.js';
import { HoldMessagesUseCase } from './hold-messages.js';
import { NoteInquiryProgressUseCase } from './note-inquiry-progress.js';
import { NotificationsCommands } from './notifications.commands.js';
import { NotificationsQueries } from './notifications.queries.js';
import { NotificationsReactions } from './notifications.reactions.js';
import { RememberClinicUseCase } from './remember-clinic.js';
import { SendDueMessages } from './send-due-messages.js';
import { SendMessageUseCase } from './send-message.js';
import { SmtpClient } from './smtp.client.js';

@Module({
  imports: [MessagingModule],
  providers: [
    NotificationsCommands,
    NotificationsReactions,
    NotificationsQueries,
    FollowFlowsUseCase,
    NoteInquiryProgressUseCase,
    HoldMessagesUseCase,
    RememberClinicUseCase,
    ClaimDueMessages,
    SendMessageUseCase,
    SendDueMessages,
    SmtpClient,
  ],
})
export class NotificationsModule {}
