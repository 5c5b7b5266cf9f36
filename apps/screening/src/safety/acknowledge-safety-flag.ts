import { SafetyFlagAcknowledged, type AcknowledgeSafetyFlag, type SafetyFlagItem } from '@stillwater/contracts';
import { PersonKeys, Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { KnownPerson } from '../known-person.entity.js';
import { ADD_ENTRY } from './raise-safety-flag.js';
import { requireClinician } from './safety.policy.js';
import { SafetyFlag, SafetyFlagEntry, versionAfter } from './safety-flag.entity.js';

/** A clinician says: I have seen it and I am on it. The flag stays open; only who answers for it changes. */
@Injectable()
export class AcknowledgeSafetyFlagUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /** @throws Problem `safety_flag.denied`, `.unknown`, `.changed` or `.illegal_transition` */
  acknowledge({ flagId, version, note }: AcknowledgeSafetyFlag, scope: Scope): Promise<SafetyFlagItem> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'safety_flag', id: flagId });
      requireClinician(scope.actor);
      const { clinicId, now, manager } = unit;
      const flag = await manager.findOneBy(SafetyFlag, { clinicId, id: flagId });
      const last = await manager.findOne(SafetyFlagEntry, { where: { clinicId, flagId }, order: { version: 'DESC' } });
      if (!flag || !last) throw Problem.notFound('safety_flag.unknown');
      const next = versionAfter(last, 'acknowledged', version);
      const person = await manager.findOneByOrFail(KnownPerson, { clinicId, id: flag.personId });
      const sealed =
        note === undefined
          ? null
          : (await this.keys.of(clinicId, person.keyId)).seal('safety_flag_entry', `${flagId}/${next}`, { note });
      const added = await unit.send(ADD_ENTRY, [
        clinicId,
        flagId,
        next,
        'acknowledged',
        scope.actor.kind,
        scope.actor.id,
        now,
        sealed,
      ]);
      // Rows that are never changed can't be locked: of two at once, the second finds the version taken.
      if (added.rowCount === 0)
        throw Problem.stale('safety_flag.changed', 'Somebody acted on this flag just now. Look at it again.');
      const acknowledgedAt = now.toISOString();
      unit.say(
        SafetyFlagAcknowledged,
        { flagId, personId: flag.personId, byId: scope.actor.id, acknowledgedAt },
        { version: next },
      );
      return {
        flagId,
        personId: flag.personId,
        level: flag.level,
        source: flag.source,
        subjectId: flag.subjectId,
        raisedAt: flag.raisedAt.toISOString(),
        state: 'acknowledged',
        acknowledgedAt,
        acknowledgedById: scope.actor.id,
        ...(note === undefined ? {} : { note }),
        version: next,
      };
    });
  }
}
