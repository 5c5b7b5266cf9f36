import { SafetyFlagRaised, type SafetyLevel, type SafetySource } from '@stillwater/contracts';
import { PersonKeys, UnitOfWork, type Scope, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { KnownPerson } from './safety-flag.entity.js';

interface Concern {
  personId: string;
  level: SafetyLevel;
  source: SafetySource;
  subjectId: string;
}

/** Raises a flag that a human must look at. A second concern of the same level about the same thing adds nothing. */
@Injectable()
export class RaiseSafetyFlagUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  raise({ personId, level, source, subjectId }: Concern, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      await this.meet(unit, personId);
      const flagId = uuidv7();
      const [raised] = await unit.query<{ id: string }>(RAISE, [
        unit.clinicId,
        flagId,
        personId,
        level,
        source,
        subjectId,
        unit.now,
      ]);
      if (!raised) {
        unit.audit({ type: source, id: subjectId }, { ignored: 'already_raised' });
        return;
      }
      unit.send(ADD_ENTRY, [unit.clinicId, flagId, 1, 'raised', scope.actor.kind, scope.actor.id, unit.now, null]);
      unit.say(
        SafetyFlagRaised,
        { flagId, personId, level, source, subjectId, raisedAt: unit.now.toISOString() },
        { version: 1 },
      );
      unit.audit({ type: 'safety_flag', id: flagId });
    });
  }

  private async meet(unit: Unit, personId: string): Promise<void> {
    if (await unit.manager.existsBy(KnownPerson, { clinicId: unit.clinicId, id: personId })) return;
    const { id: keyId } = await this.keys.forNewPerson(unit.clinicId);
    unit.send(MEET, [unit.clinicId, personId, keyId]);
  }
}

const MEET = {
  name: 'meet-person',
  text: `insert into known_person (clinic_id, id, key_id) values ($1, $2, $3) on conflict do nothing`,
};

const RAISE = {
  name: 'raise-safety-flag',
  text: `insert into safety_flag (clinic_id, id, person_id, level, source, subject_id, raised_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (clinic_id, source, subject_id, level) do nothing returning id`,
};

export const ADD_ENTRY = {
  name: 'add-safety-flag-entry',
  text: `insert into safety_flag_entry (clinic_id, flag_id, version, kind, by_kind, by_id, at, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
};
