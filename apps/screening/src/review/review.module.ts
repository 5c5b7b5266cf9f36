import { Module } from '@nestjs/common';
import { DecideScreeningUseCase } from './decide-screening.js';
import { ReleaseUpdateUseCase } from './release-update.js';
import { ReviewCommands } from './review.commands.js';
import { ReviewQueries } from './review.queries.js';
import { TakeUpScreeningUseCase } from './take-up-screening.js';

/** What clinicians read and decide. */
@Module({
  providers: [ReviewCommands, ReviewQueries, TakeUpScreeningUseCase, DecideScreeningUseCase, ReleaseUpdateUseCase],
  exports: [ReviewQueries],
})
export class ReviewModule {}
