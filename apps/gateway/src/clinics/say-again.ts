import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, newId, UnitOfWork, type Actor, type Logger, type Statement, type Unit } from '@stillwater/platform';

import { IdentityTables } from '../identity-tables.js';
import { Membership } from '../staff/membership.entity.js';
import { saveAndSay } from '../staff/say-staff-changed.js';
import { Clinic } from './clinic.entity.js';
import { ClinicDirectory } from './clinic-directory.entity.js';
import { loadClinic } from './clinic.queries.js';
import { SAID_GENERATION, sayClinicChanged } from './say-clinic-changed.js';

const AT_A_TIME = 100;

/** $1 generation, $2 how many */
const clinicsToTell: Statement = {
  name: 'clinics-to-tell',
  text: `select clinic_id from clinic_directory where said_generation < $1 order by clinic_id limit $2`,
};

const itself: Actor = { kind: 'service', id: 'gateway', roles: [] };

/**
 * Says every clinic and its people again to services that never heard all of it, such as those of a new release over
 * old data. Each clinic is told and marked in one transaction: a start that is broken off goes on where it stopped, and
 * of two gateways that start at once one tells.
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
    for (;;) {
      const rows = await this.tables.query<{ clinic_id: string }>(clinicsToTell, [SAID_GENERATION, AT_A_TIME]);
      if (rows.length === 0) break;
      for (const { clinic_id } of rows) if (await this.tell(clinic_id)) told += 1;
    }
    if (told > 0) this.log.info({ count: told }, 'Clinics were said again in full');
    return told;
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
