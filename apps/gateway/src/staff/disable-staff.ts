import { Inject, Injectable } from '@nestjs/common';
import { newId, Problem, UnitOfWork, type Actor, type Statement } from '@stillwater/platform';

import { IdentityTables } from '../identity-tables.js';
import { withdrawEnrolments } from '../sign-in/enrolment.statements.js';
import { identityEvent, recordIdentityEvent } from '../sign-in/identity-events.js';
import { endSessions } from '../sign-in/session.statements.js';
import type { Visit } from '../sign-in/visit.js';
import { Membership } from './membership.entity.js';
import { saveAndSay } from './say-staff-changed.js';

/** $1 address */
const disable: Statement = {
  name: 'disable-staff',
  text: `
    update staff set disabled_at = coalesce(disabled_at, now()), updated_at = now() where email = lower($1)
    returning id, organisation_id`,
};

/** $1 organisation */
const clinicsOfOrganisation: Statement = {
  name: 'clinics-of-organisation',
  text: `select clinic_id from clinic_directory where organisation_id = $1 order by clinic_id`,
};

interface Disabled extends Record<string, unknown> {
  id: string;
  organisation_id: string;
}

/**
 * Shuts somebody out of everything at once, then tells the other services, clinic by clinic. Broken off in between, it
 * is run again and tells the rest.
 */
@Injectable()
export class DisableStaff {
  constructor(
    @Inject(IdentityTables) private readonly tables: IdentityTables,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @returns in how many clinics the others were told
   * @throws Problem `staff.unknown`
   */
  async run(visit: Visit, actor: Actor, email: string): Promise<number> {
    const person = await this.tables.transaction(async (query) => {
      const [found] = await query<Disabled>(disable, [email]);
      if (!found) throw Problem.notFound('staff.unknown', 'Nobody has this address.');
      await query(endSessions, [found.id, null]);
      await query(withdrawEnrolments, [found.id]);
      await query(recordIdentityEvent, identityEvent(visit, 'disabled', found.id));
      return found;
    });
    let told = 0;
    const clinics = await this.tables.query<{ clinic_id: string }>(clinicsOfOrganisation, [person.organisation_id]);
    for (const { clinic_id } of clinics) if (await this.tell(visit, actor, clinic_id, person.id)) told += 1;
    return told;
  }

  private async tell({ requestId }: Visit, actor: Actor, clinicId: string, staffId: string): Promise<boolean> {
    const id = newId();
    const scope = { clinicId, actor, action: 'disable-staff', requestId, correlationId: id, causationId: id };
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'staff', id: staffId });
      const membership = await unit.manager.findOne(Membership, {
        where: { clinicId, staffId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!membership || membership.saidActive === false) return false;
      membership.touch(unit.now);
      await saveAndSay(unit, membership);
      return true;
    });
  }
}
