import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.js';
import { FollowFlowsUseCase } from './follow-flows.js';
import { HoldMessagesUseCase } from './hold-messages.js';
import { NoteInquiryProgressUseCase } from './note-inquiry-progress.js';

/** What facts start, stop and hold back. */
@Module({
  imports: [MessagesModule],
  providers: [FollowFlowsUseCase, NoteInquiryProgressUseCase, HoldMessagesUseCase],
  exports: [FollowFlowsUseCase, NoteInquiryProgressUseCase, HoldMessagesUseCase],
})
export class FlowsModule {}
