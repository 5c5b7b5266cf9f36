import {
  AnswerScreening,
  OpenScreening,
  SendScreeningCode,
  ShowScreeningForm,
  SubmitScreening,
  type AnswerReceipt,
  type ScreeningCodeSent,
  type ScreeningEntry,
  type ScreeningForm,
  type ScreeningReceipt,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { AnswerScreeningUseCase } from './answer-screening.js';
import { OpenScreeningUseCase } from './open-screening.js';
import { SendScreeningCodeUseCase } from './send-screening-code.js';
import { ShowScreeningFormUseCase } from './show-screening-form.js';
import { SubmitScreeningUseCase } from './submit-screening.js';

/** What the holder of a link asks. */
@Injectable()
export class AnsweringCommands {
  constructor(
    private readonly showing: ShowScreeningFormUseCase,
    private readonly sending: SendScreeningCodeUseCase,
    private readonly opening: OpenScreeningUseCase,
    private readonly answering: AnswerScreeningUseCase,
    private readonly submitting: SubmitScreeningUseCase,
  ) {}

  @Answers(ShowScreeningForm)
  async show(command: ShowScreeningForm, call: Call): Promise<ScreeningForm> {
    return this.showing.show(command, call.scope());
  }

  @Answers(SendScreeningCode)
  async sendCode(command: SendScreeningCode, call: Call): Promise<ScreeningCodeSent> {
    return this.sending.send(command, call.scope());
  }

  @Answers(OpenScreening)
  async open(command: OpenScreening, call: Call): Promise<ScreeningEntry> {
    return this.opening.open(command, call.scope());
  }

  @Answers(AnswerScreening)
  async answer(command: AnswerScreening, call: Call): Promise<AnswerReceipt> {
    return this.answering.answer(command, call.scope());
  }

  @Answers(SubmitScreening)
  async submit(command: SubmitScreening, call: Call): Promise<ScreeningReceipt> {
    return this.submitting.submit(command, call.scope());
  }
}
