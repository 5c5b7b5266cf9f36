import { MessagingModule } from '@stillwater/messaging';
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people.module.js';
import { ReviewModule } from '../review/review.module.js';
import { CorrectScreeningUseCase } from './correct-screening.js';
import { ExpireScreeningUseCase } from './expire-screening.js';
import { FindDueTimers } from './find-due-timers.js';
import { FireDueTimers } from './fire-due-timers.js';
import { ForgetBirthDateUseCase } from './forget-birth-date.js';
import { InvitationCommands } from './invitation.commands.js';
import { InviteToScreeningUseCase } from './invite-to-screening.js';
import { RevokeScreeningLinkUseCase } from './revoke-screening-link.js';
import { ScreeningLinkForMessageUseCase } from './screening-link-for-message.js';

/** Links: how they begin, and how they end without an answer. */
@Module({
  imports: [MessagingModule, PeopleModule, ReviewModule],
  providers: [
    InvitationCommands,
    InviteToScreeningUseCase,
    CorrectScreeningUseCase,
    RevokeScreeningLinkUseCase,
    ForgetBirthDateUseCase,
    ScreeningLinkForMessageUseCase,
    ExpireScreeningUseCase,
    FindDueTimers,
    FireDueTimers,
  ],
})
export class InvitationModule {}
