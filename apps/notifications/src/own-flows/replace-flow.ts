import type { CheckFlow, Flow, FlowCheck, FlowTerms, ReplaceFlow, RestoreFlow } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { choicesOf, type OwnFlow } from '../flows/flow-book.js';
import { planClinicDay } from '../flows/plan-clinic-day.js';
import { FIRST_OWN_VERSION, type FlowDocument } from '../flows/flow.rules.js';
import { faultsIn, subjectOf } from './flow-check.rules.js';
import { requireFlowEditor } from './own-flows.policy.js';
import { choiceOf, flowView, shippedToReplace } from './own-flows.queries.js';

/**
 * A clinic puts a flow of its own in place of the one in force, or goes back to the shipped one. What is under way keeps
 * the version that planned it; new facts, and new days, follow the new one.
 */
@Injectable()
export class ReplaceFlowUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `flow.unknown`, `flow.denied`, `flow.changed`, `flow.invalid` */
  replace({ rule, version, ...terms }: ReplaceFlow, scope: Scope): Promise<Flow> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { shipped } = await this.toChange(unit, rule, version);
      const faults = faultsIn(shipped, terms);
      if (faults.length > 0)
        throw Problem.unprocessable('flow.invalid', 'Messages can not be sent like this: see `errors`.', faults);
      return this.put(unit, shipped, version, terms);
    });
  }

  /** @throws Problem `flow.unknown`, `flow.denied`, `flow.changed`, `flow.shipped` */
  restore({ rule, version }: RestoreFlow, scope: Scope): Promise<Flow> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { shipped, choice } = await this.toChange(unit, rule, version);
      if (!choice?.terms) throw Problem.conflict('flow.shipped', 'The shipped flow is in force already.');
      return this.put(unit, shipped, version, null);
    });
  }

  /** @throws Problem `flow.unknown`, `flow.denied` */
  check({ rule, ...terms }: CheckFlow, scope: Scope): Promise<FlowCheck> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'flow', id: rule });
      requireFlowEditor(scope.actor);
      return { faults: faultsIn(shippedToReplace(rule), terms).slice(0, 100) };
    });
  }

  private async toChange(
    unit: Unit,
    rule: string,
    version: number,
  ): Promise<{ shipped: FlowDocument; choice: OwnFlow | undefined }> {
    unit.audit({ type: 'flow', id: rule });
    requireFlowEditor(unit.scope.actor);
    const shipped = shippedToReplace(rule);
    const choice = choiceOf(rule, await choicesOf(unit));
    if ((choice?.version ?? shipped.version) !== version) throw changed();
    return { shipped, choice };
  }

  private async put(unit: Unit, shipped: FlowDocument, seen: number, terms: FlowTerms | null): Promise<Flow> {
    const { rule } = shipped;
    const version = Math.max(seen + 1, FIRST_OWN_VERSION);
    const own = { rule, version, terms, putAt: unit.now, putBy: unit.scope.actor.id };
    const text = terms && JSON.stringify(terms);
    // Of two who saw the same version one finds the next number taken.
    const put = await unit.query(PUT, [unit.clinicId, rule, version, text, own.putAt, own.putBy]);
    if (put.length === 0) throw changed();
    unit.audit({ type: 'flow', id: rule }, { version, ...(terms ? {} : { restored: true }) });
    if (subjectOf(shipped) === 'clinic') await planClinicDay(unit);
    return flowView(shipped, own);
  }
}

function changed(): Problem {
  return Problem.stale('flow.changed', 'Somebody changed this flow since you opened it. Look at it again.');
}

const PUT: Statement = {
  name: 'put-own-flow',
  text: `insert into own_flow (clinic_id, rule, version, terms, put_at, put_by) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing returning 1`,
};
