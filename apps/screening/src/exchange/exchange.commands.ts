import {
  ShowQuestionnaire,
  ShowQuestionnaireResponse,
  type FhirQuestionnaire,
  type FhirQuestionnaireResponse,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { ExchangeQueries } from './exchange.queries.js';

@Injectable()
export class ExchangeCommands {
  constructor(private readonly queries: ExchangeQueries) {}

  @Answers(ShowQuestionnaireResponse)
  async response({ screeningId }: ShowQuestionnaireResponse, call: Call): Promise<FhirQuestionnaireResponse> {
    return this.queries.response(screeningId, call.scope());
  }

  @Answers(ShowQuestionnaire)
  async questionnaire({ questionnaireVersion }: ShowQuestionnaire, call: Call): Promise<FhirQuestionnaire> {
    return this.queries.questionnaire(questionnaireVersion, call.scope());
  }
}
