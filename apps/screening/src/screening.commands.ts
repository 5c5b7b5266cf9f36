import {
  AcknowledgeSafetyFlag,
  ListSafetyFlags,
  type SafetyFlagItem,
  type SafetyFlagPage,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { AcknowledgeSafetyFlagUseCase } from './acknowledge-safety-flag.js';
import { ScreeningQueries } from './screening.queries.js';

@Injectable()
export class ScreeningCommands {
  constructor(
    private readonly acknowledgeSafetyFlag: AcknowledgeSafetyFlagUseCase,
    private readonly queries: ScreeningQueries,
  ) {}

  @Answers(ListSafetyFlags)
  async listSafetyFlags(query: ListSafetyFlags, call: Call): Promise<SafetyFlagPage> {
    return this.queries.listSafetyFlags(query, call.scope());
  }

  @Answers(AcknowledgeSafetyFlag)
  async acknowledge(command: AcknowledgeSafetyFlag, call: Call): Promise<SafetyFlagItem> {
    return this.acknowledgeSafetyFlag.acknowledge(command, call.scope());
  }
}
