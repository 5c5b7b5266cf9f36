import {
  CheckFlow,
  CompareFlow,
  ListFlows,
  ReplaceFlow,
  RestoreFlow,
  ShowFlow,
  type Flow,
  type FlowCheck,
  type FlowDifference,
  type FlowList,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { OwnFlowsQueries } from './own-flows.queries.js';
import { ReplaceFlowUseCase } from './replace-flow.js';

@Injectable()
export class OwnFlowsCommands {
  constructor(
    private readonly queries: OwnFlowsQueries,
    private readonly replacing: ReplaceFlowUseCase,
  ) {}

  @Answers(ListFlows)
  async listFlows(_query: ListFlows, call: Call): Promise<FlowList> {
    return this.queries.list(call.scope());
  }

  @Answers(ShowFlow)
  async showFlow({ rule }: ShowFlow, call: Call): Promise<Flow> {
    return this.queries.show(rule, call.scope());
  }

  @Answers(CompareFlow)
  async compareFlow({ rule }: CompareFlow, call: Call): Promise<FlowDifference> {
    return this.queries.compare(rule, call.scope());
  }

  @Answers(CheckFlow)
  async checkFlow(command: CheckFlow, call: Call): Promise<FlowCheck> {
    return this.replacing.check(command, call.scope());
  }

  @Answers(ReplaceFlow)
  async replaceFlow(command: ReplaceFlow, call: Call): Promise<Flow> {
    return this.replacing.replace(command, call.scope());
  }

  @Answers(RestoreFlow)
  async restoreFlow(command: RestoreFlow, call: Call): Promise<Flow> {
    return this.replacing.restore(command, call.scope());
  }
}
