import { MessagingModule } from '@stillwater/messaging';
import { Module } from '@nestjs/common';
import { AssignInquiryUseCase } from './assign-inquiry.js';
import { CloseInquiryUseCase } from './close-inquiry.js';
import { InquiriesCommands } from './inquiries.commands.js';
import { InquiryQueries } from './inquiries.queries.js';
import { LogContactUseCase } from './log-contact.js';
import { ReceiveInquiryUseCase } from './receive-inquiry.js';

// The features that have a folder of their own.
import { PeopleModule } from './people/people.module.js';
import { RepliesModule } from './replies/replies.module.js';
import { TimelineModule } from './timeline/timeline.module.js';

@Module({
  imports: [MessagingModule, PeopleModule, RepliesModule, TimelineModule],
  providers: [
    InquiriesCommands,
    InquiryQueries,
    ReceiveInquiryUseCase,
    AssignInquiryUseCase,
    LogContactUseCase,
    CloseInquiryUseCase,
  ],
})
export class InquiriesModule {}
