import { Inject, Injectable } from '@nestjs/common';
import {
  AnswerReceipt,
  AnswerScreening,
  DecideScreening,
  OpenScreening,
  ScreeningEntry,
  ScreeningForm,
  ScreeningReview,
  ShowScreeningForm,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';

import { Stage } from './scripted-owner.fixture.js';

/** The owner of screenings by script: what is asked over a link, and what is signed. */
@Injectable()
export class ScriptedScreening {
  constructor(@Inject(Stage) private readonly stage: Stage) {}

  @Answers(ShowScreeningForm)
  show(command: ShowScreeningForm, call: Call): Promise<ScreeningForm> {
    return this.stage.play(ScreeningForm, command, call);
  }

  @Answers(OpenScreening)
  open(command: OpenScreening, call: Call): Promise<ScreeningEntry> {
    return this.stage.play(ScreeningEntry, command, call);
  }

  @Answers(AnswerScreening)
  answer(command: AnswerScreening, call: Call): Promise<AnswerReceipt> {
    return this.stage.play(AnswerReceipt, command, call);
  }

  @Answers(DecideScreening)
  decide(command: DecideScreening, call: Call): Promise<ScreeningReview> {
    return this.stage.play(ScreeningReview, command, call);
  }
}
