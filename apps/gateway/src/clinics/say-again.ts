import { Inject, Injectable } from '@nestjs/common';
import {
  LOGGER,
  newId,
  Problem,
  UnitOfWork,
  type Actor,
  type Logger,
  type Statement,
  type Unit,
} from '@stillwater/platform';

import { IdentityTables } from '../identity-tables.js';
import { Membership } from '../staff/membership.entity.js';
import { saveAndSay } from '../staff/say-staff-changed.js';
import { Clinic } from './clinic.entity.js';
import { ClinicDirectory } from './clinic-directory.entity.js';
import { loadClinic } from './clinic.queries.js';
import { SAID_GENERATION, sayClinicChanged } from './say-clinic-changed.js';

const AT_A_TIME = 100;

/** $1 generation, $2 clinic after which to go on, or null, $3 how many */
const clinicsToTell: Statement = {
  name: 'clinics-to-tell',
  text: `select clinic_id from clinic_directory 
         where said_generation < $1 and ($2::uuid is null or clinic_id > $2) order by clinic_id limit $3`,
};

const itself: Actor = { kind: 'service', id: 'gateway', roles: [] };

/**
 * Says every clinic and its people again to services that never heard all of it, such as those of a new release over
 * old data. Each clinic is told and marked in one transaction: a start that is broken off goes on where it stopped, and
 * of two gateways that start at once one tells. A clinic that can't be told keeps nobody else waiting; the next start
 * tries it again.
 */
@Injectable()
export class SayAgain {
  constructor(
    @Inject(IdentityTables) private readonly tables: IdentityTables,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** @returns how many clinics were told */
  async run(): Promise<number> {
    let told = 0;
    let last: string | null = null;
    do {
      const values: unknown[] = [SAID_GENERATION, last, AT_A_TIME];
      const rows: { clinic_id: string }[] = await this.tables.query(clinicsToTell, values);
      for (const { clinic_id } of rows) if (await this.tellOrNote(clinic_id)) told += 1;
      last = rows.at(-1)?.clinic_id ?? null;
    } while (last !== null);
    if (told > 0) this.log.info({ count: told }, 'Clinics were said again in full');
    return told;
  }

  /** @throws Problem when the database is away */
  private async tellOrNote(clinicId: string): Promise<boolean> {
    try {
      return await this.tell(clinicId);
    } catch (error) {
      if (error instanceof Problem) throw error;
      this.log.error({ err: error, clinicId }, 'A clinic could not be said again');
      return false;
    }
  }

  private async tell(clinicId: string): Promise<boolean> {
    const id = newId();
    const scope = { clinicId, actor: itself, action: 'say-again', requestId: id, correlationId: id, causationId: id };
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'clinic', id: clinicId });
      await unit.manager.findOne(Clinic, { where: { clinicId }, lock: { mode: 'pessimistic_write' } });
      const whole = await loadClinic(unit);
      if (whole.entry.saidGeneration >= SAID_GENERATION) return false;
      whole.clinic.touch(unit.now);
      await unit.manager.update(Clinic, { clinicId }, whole.clinic);
      await unit.manager.update(ClinicDirectory, { clinicId }, { saidGeneration: SAID_GENERATION });
      sayClinicChanged(unit, whole);
      await sayStaff(unit);
      return true;
    });
  }
}

async function sayStaff(unit: Unit): Promise<void> {
  const { clinicId } = unit;
  const memberships = await unit.manager.find(Membership, {
    where: { clinicId },
    order: { staffId: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  for (const membership of memberships) {
    membership.touch(unit.now);
    await saveAndSay(unit, membership);
  }
}
