import {
  AcknowledgeSafetyFlag,
  ListSafetyFlags,
  ResolveSafetyFlag,
  type SafetyFlagItem,
  type SafetyFlagPage,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { AcknowledgeSafetyFlagUseCase } from './acknowledge-safety-flag.js';
import { ResolveSafetyFlagUseCase } from './resolve-safety-flag.js';
import { SafetyQueries } from './safety.queries.js';

@Injectable()
export class SafetyCommands {
  constructor(
    private readonly acknowledgeSafetyFlag: AcknowledgeSafetyFlagUseCase,
    private readonly resolveSafetyFlag: ResolveSafetyFlagUseCase,
    private readonly queries: SafetyQueries,
  ) {}

  @Answers(ListSafetyFlags)
  async listSafetyFlags(query: ListSafetyFlags, call: Call): Promise<SafetyFlagPage> {
    return this.queries.listSafetyFlags(query, call.scope());
  }

  @Answers(AcknowledgeSafetyFlag)
  async acknowledge(command: AcknowledgeSafetyFlag, call: Call): Promise<SafetyFlagItem> {
    return this.acknowledgeSafetyFlag.acknowledge(command, call.scope());
  }
  @Answers(ResolveSafetyFlag)
  async resolve(command: ResolveSafetyFlag, call: Call): Promise<SafetyFlagItem> {
    return this.resolveSafetyFlag.resolve(command, call.scope());
  }
}
