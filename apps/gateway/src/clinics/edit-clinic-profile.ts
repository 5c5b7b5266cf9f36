import { Inject, Injectable } from '@nestjs/common';
import type { ClinicProfile, EditClinicProfile } from '@stillwater/contracts';
import { codeOf, Problem, UnitOfWork, type Scope } from '@stillwater/platform';

import { Clinic } from './clinic.entity.js';
import { ClinicDirectory } from './clinic-directory.entity.js';
import { clinicProfileOf, loadClinic } from './clinic.queries.js';
import { sayClinicChanged } from './say-clinic-changed.js';

/** Changes parts of the clinic's profile, for whoever saw its current version. */
@Injectable()
export class EditClinic {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `clinic.stale` when somebody else was quicker, `clinic.schedule`, `clinic.sender_name`, `clinic.telling`, `clinic.text_number_taken` */
  async run(scope: Scope, version: number, edit: EditClinicProfile): Promise<ClinicProfile> {
    const { name, zone, textNumber, secondTextNumber, ...changes } = edit;
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId } = unit;
      await unit.manager.findOne(Clinic, { where: { clinicId }, lock: { mode: 'pessimistic_write' } });
      const whole = await loadClinic(unit);
      const { clinic, entry } = whole;
      if (clinic.version !== version) throw staleClinic(clinic.version);
      clinic.edit(changes, unit.now);
      const before = [...entry.formerTextNumbers, entry.textNumber, entry.secondTextNumber];
      Object.assign(entry, {
        ...(name !== undefined && { name }),
        ...(zone !== undefined && { zone }),
        ...(textNumber !== undefined && { textNumber }),
        ...(secondTextNumber !== undefined && { secondTextNumber }),
      });
      await unit.manager.update(Clinic, { clinicId }, clinic);
      const found = { name: entry.name, zone: entry.zone };
      const numbers = {
        textNumber: entry.textNumber,
        secondTextNumber: entry.secondTextNumber,
        formerTextNumbers: formerOf(before, [entry.textNumber, entry.secondTextNumber]),
      };
      await unit.manager.update(ClinicDirectory, { clinicId }, { ...found, ...numbers }).catch(refuseTakenNumber(edit));
      sayClinicChanged(unit, whole);
      unit.audit({ type: 'clinic', id: clinicId }, { version: clinic.version });
      return clinicProfileOf(whole, scope.actor.roles);
    });
  }
}

const MOST_FORMER = 20;

function formerOf(before: readonly (string | null)[], now: readonly (string | null)[]): string[] {
  const left = before.filter((number): number is string => number !== null && !now.includes(number));
  return [...new Set(left)].slice(-MOST_FORMER);
}

/** The same number in one column, or across both. */
const TAKEN = ['23505', '23P01'];

/** Replies find their clinic by it: whichever clinic takes it first has it. */
function refuseTakenNumber({ textNumber }: EditClinicProfile): (error: unknown) => never {
  const pointer = textNumber === undefined ? '/secondTextNumber' : '/textNumber';
  return (error) => {
    if (!TAKEN.includes(codeOf(error) ?? '')) throw error;
    throw Problem.conflict('clinic.text_number_taken', 'Another clinic writes from this number.', [
      { pointer, code: 'taken', message: 'belongs to another clinic' },
    ]);
  };
}

function staleClinic(current: number): Problem {
  return Problem.stale('clinic.stale', `Somebody else changed the clinic; it is at version ${current}.`);
}
