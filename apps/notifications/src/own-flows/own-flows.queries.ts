import type { Flow, FlowDifference, FlowItem, FlowList } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { choicesOf, inForce, type OwnFlow } from '../flows/flow-book.js';
import { replaceableFlows } from '../flows/flow-book.rules.js';
import type { FlowDocument } from '../flows/flow.rules.js';
import { differences, termsOf } from './flow-difference.rules.js';
import { requireFlowReader } from './own-flows.policy.js';

@Injectable()
export class OwnFlowsQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `flow.denied` */
  list(scope: Scope): Promise<FlowList> {
    return this.unitOfWork.run(scope, async (unit) => {
      requireFlowReader(scope.actor);
      const choices = new Map((await choicesOf(unit)).map((choice) => [choice.rule, choice]));
      return { items: replaceableFlows.map((shipped) => flowItem(shipped, choices.get(shipped.rule))) };
    });
  }

  /** @throws Problem `flow.unknown`, `flow.denied` */
  show(rule: string, scope: Scope): Promise<Flow> {
    return this.unitOfWork.run(scope, async (unit) => {
      requireFlowReader(scope.actor);
      const shipped = shippedToReplace(rule);
      unit.audit({ type: 'flow', id: rule });
      return flowView(shipped, choiceOf(rule, await choicesOf(unit)));
    });
  }

  /** @throws Problem `flow.unknown`, `flow.denied` */
  compare(rule: string, scope: Scope): Promise<FlowDifference> {
    return this.unitOfWork.run(scope, async (unit) => {
      requireFlowReader(scope.actor);
      const shipped = shippedToReplace(rule);
      unit.audit({ type: 'flow', id: rule });
      const flow = inForce(shipped, choiceOf(rule, await choicesOf(unit)));
      const changes = differences(termsOf(shipped), termsOf(flow));
      return { rule, inForce: flow.version, shippedVersion: shipped.version, changes };
    });
  }
}

/** @throws Problem `flow.unknown` */
export function shippedToReplace(rule: string): FlowDocument {
  const found = replaceableFlows.find((flow) => flow.rule === rule);
  if (!found) throw Problem.notFound('flow.unknown', 'There is no flow of this name that a clinic may change.');
  return found;
}

export function choiceOf(rule: string, choices: readonly OwnFlow[]): OwnFlow | undefined {
  return choices.find((choice) => choice.rule === rule);
}

export function flowView(shipped: FlowDocument, choice: OwnFlow | undefined): Flow {
  const terms = termsOf(inForce(shipped, choice));
  return { ...flowItem(shipped, choice), terms, shipped: termsOf(shipped) };
}

/** The newest choice is the version that is edited; without one it is the shipped flow's. */
function flowItem(shipped: FlowDocument, choice: OwnFlow | undefined): FlowItem {
  const { rule, audience, essential } = shipped;
  return {
    rule,
    audience,
    ...(shipped.audience === 'person' ? { purpose: shipped.purpose } : {}),
    essential,
    own: Boolean(choice?.terms),
    version: choice?.version ?? shipped.version,
    inForce: inForce(shipped, choice).version,
    shippedVersion: shipped.version,
    ...(choice ? { replacedAt: choice.putAt.toISOString(), replacedById: choice.putBy } : {}),
  };
}
