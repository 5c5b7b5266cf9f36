import { MessagingModule } from '@stillwater/messaging';
import { Module } from '@nestjs/common';
import { AcknowledgeSafetyFlagUseCase } from './acknowledge-safety-flag.js';
import { RaiseSafetyFlagUseCase } from './raise-safety-flag.js';
import { ScreeningCommands } from './screening.commands.js';
import { ScreeningQueries } from './screening.queries.js';
import { ScreeningReactions } from './screening.reactions.js';

@Module({
  imports: [MessagingModule],
  providers: [
    ScreeningCommands,
    ScreeningReactions,
    ScreeningQueries,
    RaiseSafetyFlagUseCase,
    AcknowledgeSafetyFlagUseCase,
  ],
})
export class ScreeningModule {}
