import { SafetyFlagResolved, type ResolveSafetyFlag, type SafetyFlagItem } from '@stillwater/contracts';
import { PersonKeys, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { addEntry } from './add-entry.js';
import { requireResolver } from './safety.policy.js';
import { SafetyQueries } from './safety.queries.js';

/** A clinician says: it is over, and this is why. What an acute flag held back may go out again from here on. */
@Injectable()
export class ResolveSafetyFlagUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
    private readonly queries: SafetyQueries,
  ) {}

  /** @throws Problem `safety_flag.denied`, `.unknown`, `.changed` or `.illegal_transition` */
  resolve({ flagId, version, note }: ResolveSafetyFlag, scope: Scope): Promise<SafetyFlagItem> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'safety_flag', id: flagId });
      requireResolver(scope.actor);
      const resolved = await addEntry(unit, this.keys, { flagId, version, kind: 'resolved', note });
      const { personId, level } = resolved.flag;
      unit.say(
        SafetyFlagResolved,
        { flagId, personId, level, byId: scope.actor.id, resolvedAt: unit.now.toISOString() },
        { version: resolved.version },
      );
      return this.queries.flag(unit, flagId);
    });
  }
}
