import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.js';
import { FollowFlowsUseCase } from './follow-flows.js';
import { HoldMessagesUseCase } from './hold-messages.js';
import { NoteAppointmentUseCase } from './note-appointment.js';
import { NoteConsentsUseCase } from './note-consents.js';
import { NoteInquiryProgressUseCase } from './note-inquiry-progress.js';
import { NoteNoShowUseCase } from './note-no-show.js';
import { NoteOfferUseCase } from './note-offer.js';
import { NoteSafetyFlagUseCase } from './note-safety-flag.js';
import { NoteScreeningUseCase } from './note-screening.js';
import { ReleaseMessagesUseCase } from './release-messages.js';

const useCases = [
  FollowFlowsUseCase,
  NoteInquiryProgressUseCase,
  NoteScreeningUseCase,
  NoteAppointmentUseCase,
  NoteNoShowUseCase,
  NoteConsentsUseCase,
  NoteOfferUseCase,
  NoteSafetyFlagUseCase,
  HoldMessagesUseCase,
  ReleaseMessagesUseCase,
];

/** What facts start, stop and hold back. */
@Module({
  imports: [MessagesModule],
  providers: useCases,
  exports: useCases,
})
export class FlowsModule {}
