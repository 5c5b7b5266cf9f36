import { MessagingModule } from '@stillwater/messaging';
import { Module } from '@nestjs/common';
import { AssignInquiryUseCase } from './assign-inquiry.js';
import { CloseInquiryUseCase } from './close-inquiry.js';
import { ContactPointForMessageUseCase } from './contact-point-for-message.js';
import { InquiriesCommands } from './inquiries.commands.js';
import { InquiryQueries } from './inquiries.queries.js';
import { LogContactUseCase } from './log-contact.js';
import { ReceiveInquiryUseCase } from './receive-inquiry.js';

@Module({
  imports: [MessagingModule],
  providers: [
    InquiriesCommands,
    InquiryQueries,
    ReceiveInquiryUseCase,
    AssignInquiryUseCase,
    LogContactUseCase,
    CloseInquiryUseCase,
    ContactPointForMessageUseCase,
  ],
})
export class InquiriesModule {}
