import { SafetyFlagRaised, type SafetyLevel, type SafetySource } from '@stillwater/contracts';
import { newId, UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { MeetPerson } from '../meet-person.js';
import { ADD_ENTRY } from './add-entry.js';

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
 * Raises a flag that a human must look at, in the transaction of what it is raised on. While it is open, a second
 * concern of the same level about the same thing adds nothing; once it is resolved, the concern is a new flag.
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
  text: `insert into safety_flag (clinic_id, id, person_id, level, source, subject_id, occurrence, raised_at)
         select $1::uuid, $2::uuid, $3::uuid, $4::text, $5::text, $6::uuid, count(*) + 1, $7::timestamptz
           from safety_flag f
           left join safety_flag_entry e on e.clinic_id = f.clinic_id and e.flag_id = f.id and e.kind = 'resolved'
          where f.clinic_id = $1 and f.source = $5 and f.subject_id = $6 and f.level = $4
         having count(*) = count(e.flag_id)
         on conflict (clinic_id, source, subject_id, level, occurrence) do nothing returning id`,
};
