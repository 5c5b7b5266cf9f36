import { MessagingModule } from '@stillwater/messaging';
import { Module } from '@nestjs/common';
import { AnswerScreeningUseCase } from './answer-screening.js';
import { AnsweringCommands } from './answering.commands.js';
import { OpenScreeningUseCase } from './open-screening.js';
import { SecondFactor } from './second-factor.js';
import { SendScreeningCodeUseCase } from './send-screening-code.js';
import { ShowScreeningFormUseCase } from './show-screening-form.js';
import { SubmitScreeningUseCase } from './submit-screening.js';

/** The questionnaire behind a link, from the second factor to the submission. */
@Module({
  imports: [MessagingModule],
  providers: [
    AnsweringCommands,
    SecondFactor,
    ShowScreeningFormUseCase,
    SendScreeningCodeUseCase,
    OpenScreeningUseCase,
    AnswerScreeningUseCase,
    SubmitScreeningUseCase,
  ],
  exports: [SecondFactor],
})
export class AnsweringModule {}
