import {
  DecideScreening,
  ListScreenings,
  ReleaseUpdate,
  ShowScreeningReview,
  TakeUpScreening,
  type ScreeningPage,
  type ScreeningReview,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { DecideScreeningUseCase } from './decide-screening.js';
import { ReleaseUpdateUseCase } from './release-update.js';
import { ReviewQueries } from './review.queries.js';
import { TakeUpScreeningUseCase } from './take-up-screening.js';

@Injectable()
export class ReviewCommands {
  constructor(
    private readonly queries: ReviewQueries,
    private readonly takingUp: TakeUpScreeningUseCase,
    private readonly deciding: DecideScreeningUseCase,
    private readonly releasing: ReleaseUpdateUseCase,
  ) {}

  @Answers(ListScreenings)
  async list(query: ListScreenings, call: Call): Promise<ScreeningPage> {
    return this.queries.list(query, call.scope());
  }

  @Answers(ShowScreeningReview)
  async show({ screeningId }: ShowScreeningReview, call: Call): Promise<ScreeningReview> {
    return this.queries.show(screeningId, call.scope());
  }

  @Answers(TakeUpScreening)
  async takeUp(command: TakeUpScreening, call: Call): Promise<ScreeningReview> {
    return this.takingUp.takeUp(command, call.scope());
  }

  @Answers(DecideScreening)
  async decide(command: DecideScreening, call: Call): Promise<ScreeningReview> {
    return this.deciding.decide(command, call.scope());
  }

  @Answers(ReleaseUpdate)
  async release(command: ReleaseUpdate, call: Call): Promise<ScreeningReview> {
    return this.releasing.release(command, call.scope());
  }
}
