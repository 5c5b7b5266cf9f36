import { SafetyFlagAcknowledged, type AcknowledgeSafetyFlag, type SafetyFlagItem } from '@stillwater/contracts';
import { PersonKeys, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { addEntry } from './add-entry.js';
import { requireClinician } from './safety.policy.js';
import { SafetyQueries } from './safety.queries.js';

/** A clinician says: I have seen it and I am on it. The flag stays open; only who answers for it changes. */
@Injectable()
export class AcknowledgeSafetyFlagUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
    private readonly queries: SafetyQueries,
  ) {}

  /** @throws Problem `safety_flag.denied`, `.unknown`, `.changed` or `.illegal_transition` */
  acknowledge({ flagId, version, note }: AcknowledgeSafetyFlag, scope: Scope): Promise<SafetyFlagItem> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'safety_flag', id: flagId });
      requireClinician(scope.actor);
      const acknowledged = await addEntry(unit, this.keys, { flagId, version, kind: 'acknowledged', note });
      unit.say(
        SafetyFlagAcknowledged,
        {
          flagId,
          personId: acknowledged.flag.personId,
          byId: scope.actor.id,
          acknowledgedAt: unit.now.toISOString(),
        },
        { version: acknowledged.version },
      );
      return this.queries.flag(unit, flagId);
    });
  }
}
