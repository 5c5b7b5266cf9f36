import { MessagingModule } from '@stillwater/messaging';
import { Module } from '@nestjs/common';
import { AnsweringModule } from './answering/answering.module.js';
import { ConsentsModule } from './consents/consents.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { InvitationModule } from './invitation/invitation.module.js';
import { RememberClinicUseCase } from './remember-clinic.js';
import { ReviewModule } from './review/review.module.js';
import { SafetyModule } from './safety/safety.module.js';
import { ScreeningReactions } from './screening.reactions.js';

@Module({
  imports: [
    MessagingModule,
    SafetyModule,
    InvitationModule,
    AnsweringModule,
    ReviewModule,
    ConsentsModule,
    ExchangeModule,
  ],
  providers: [ScreeningReactions, RememberClinicUseCase],
})
export class ScreeningModule {}
