import { SafetyFlagRaised, type SafetyLevel, type SafetySource } from '@stillwater/contracts';
import { newId, UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { MeetPerson } from '../meet-person.js';

export interface Concern {
  personId: string;
  level: SafetyLevel;
  source: SafetySource;
  subjectId: string;
}

/** Raises a flag on what another service has said. */
@Injectable()
export class RaiseSafetyFlagUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: MeetPerson,
  ) {}

  raise(concern: Concern, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      await this.people.meet(unit, concern.personId);
      const flagId = await raiseFlag(unit, concern);
      if (flagId) unit.audit({ type: 'safety_flag', id: flagId });
      else unit.audit({ type: concern.source, id: concern.subjectId }, { ignored: 'already_raised' });
    });
  }
}

/**
 * Raises a flag that a human must look at, in the transaction of what it is raised on. A second concern of the same
 * level about the same thing adds nothing.
 * @returns the new flag's id
 */
export async function raiseFlag(
  unit: Unit,
  { personId, level, source, subjectId }: Concern,
): Promise<string | undefined> {
  const { clinicId, now, scope } = unit;
  const flagId = newId();
  const [raised] = await unit.query(RAISE, [clinicId, flagId, personId, level, source, subjectId, now]);
  if (!raised) return undefined;
  unit.send(ADD_ENTRY, [clinicId, flagId, 1, 'raised', scope.actor.kind, scope.actor.id, now, null]);
  unit.say(
    SafetyFlagRaised,
    { flagId, personId, level, source, subjectId, raisedAt: now.toISOString() },
    { version: 1 },
  );
  return flagId;
}

const RAISE: Statement = {
  name: 'raise-safety-flag',
  text: `insert into safety_flag (clinic_id, id, person_id, level, source, subject_id, raised_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (clinic_id, source, subject_id, level) do nothing returning id`,
};

export const ADD_ENTRY: Statement = {
  name: 'add-safety-flag-entry',
  text: `insert into safety_flag_entry (clinic_id, flag_id, version, kind, by_kind, by_id, at, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
};
