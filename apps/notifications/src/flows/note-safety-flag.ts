import type { SafetyLevel } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { SendDueMessages } from '../messages/send-due-messages.js';
import { resolveNotices } from '../notices/resolve-notices.js';
import type { Fact } from './follow-flow.rules.js';
import { lookAtSubject } from './look-at-subject.js';
import { startFlows } from './start-flows.js';
import { stopSteps } from './stop-steps.js';

/** Staff are told of a safety flag, and ever more of them, until somebody has taken it on. */
@Injectable()
export class NoteSafetyFlagUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sending: SendDueMessages,
  ) {}

  async raised(fact: Fact & { choices: { level: SafetyLevel } }, scope: Scope): Promise<void> {
    const anyDue = await this.unitOfWork.run(scope, async (unit) => {
      await unit.query(KEEP, [unit.clinicId, fact.subjectId, fact.choices.level, null, null]);
      return startFlows(unit, fact, await lookAtSubject(unit, fact));
    });
    if (anyDue) this.sending.ring();
  }

  acknowledged({ flagId, acknowledgedAt }: { flagId: string; acknowledgedAt: string }, scope: Scope): Promise<void> {
    return this.taken(flagId, 'acknowledged', [null, acknowledgedAt, null], scope);
  }

  /** Resolved without having been acknowledged, or heard of first. */
  resolved(
    { flagId, level, resolvedAt }: { flagId: string; level: SafetyLevel; resolvedAt: string },
    scope: Scope,
  ): Promise<void> {
    return this.taken(flagId, 'resolved', [level, null, resolvedAt], scope);
  }

  private taken(
    flagId: string,
    how: 'acknowledged' | 'resolved',
    known: readonly unknown[],
    scope: Scope,
  ): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'safety_flag', id: flagId });
      await unit.query(KEEP, [unit.clinicId, flagId, ...known]);
      await stopSteps(unit, flagId, 'flag_acknowledged');
      resolveNotices(unit, flagId, how);
    });
  }
}

const KEEP: Statement = {
  name: 'keep-safety-flag-copy',
  text: `insert into safety_flag_copy as g (clinic_id, id, level, acknowledged_at, resolved_at) values ($1, $2, $3, $4, $5)
         on conflict (clinic_id, id) do update set
           level = coalesce(g.level, excluded.level),
           acknowledged_at = coalesce(g.acknowledged_at, excluded.acknowledged_at),
           resolved_at = coalesce(g.resolved_at, excluded.resolved_at)`,
};
