import { Inject, Injectable } from '@nestjs/common';
import { newId, Problem, UnitOfWork, type Actor, type Statement } from '@stillwater/platform';

import { IdentityTables, type Query } from '../identity-tables.js';
import { withdrawEnrolments } from '../sign-in/enrolment.statements.js';
import { identityEvent, recordIdentityEvent } from '../sign-in/identity-events.js';
import { endSessions } from '../sign-in/session.statements.js';
import type { Visit } from '../sign-in/visit.js';
import { isLastManager } from './keep-one-in-charge.js';
import { Membership } from './membership.entity.js';
import { saveAndSay } from './say-staff-changed.js';

/** $1 address */
const personToDisable: Statement = {
  name: 'person-to-disable',
  text: `select id, organisation_id from staff where email = lower($1) for no key update`,
};

/** $1 staff */
const disable: Statement = {
  name: 'disable-staff',
  text: `update staff set disabled_at = coalesce(disabled_at, now()), updated_at = now() where id = $1`,
};

/** $1 organisation */
const clinicsOfOrganisation: Statement = {
  name: 'clinics-of-organisation',
  text: `select clinic_id, slug from clinic_directory where organisation_id = $1 order by clinic_id`,
};

/** Row-level security shows what belongs to this clinic until the transaction ends. $1 clinic */
const enterClinic: Statement = { name: 'enter-clinic', text: `select set_config('app.clinic_id', $1, true)` };

interface Place extends Record<string, unknown> {
  clinic_id: string;
  slug: string;
}

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
   * @param force also where a clinic is left without a manager
   * @returns in how many clinics the others were told
   * @throws Problem `staff.unknown`, `staff.last_manager`
   */
  async run(visit: Visit, actor: Actor, email: string, force = false): Promise<number> {
    const person = await this.tables.transaction(async (query) => {
      const [found] = await query<Disabled>(personToDisable, [email]);
      if (!found) throw Problem.notFound('staff.unknown', 'Nobody has this address.');
      if (!force) await keepManagers(query, found);
      await query(disable, [found.id]);
      await query(endSessions, [found.id, null]);
      await query(withdrawEnrolments, [found.id]);
      await query(recordIdentityEvent, identityEvent(visit, 'disabled', found.id));
      return found;
    });
    let told = 0;
    const clinics = await this.tables.query<Place>(clinicsOfOrganisation, [person.organisation_id]);
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

async function keepManagers(query: Query, person: Disabled): Promise<void> {
  for (const { clinic_id, slug } of await query<Place>(clinicsOfOrganisation, [person.organisation_id])) {
    await query(enterClinic, [clinic_id]);
    if (await isLastManager(query, clinic_id, person.id))
      throw Problem.conflict(
        'staff.last_manager',
        `Nobody else manages the clinic ${slug}. Make somebody else a manager first.`,
      );
  }
}
