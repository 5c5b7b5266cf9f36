import { Inject, Injectable } from '@nestjs/common';
import type { InviteStaff, StaffInvitation } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Actor, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';

import { ClinicDirectory } from '../clinics/clinic-directory.entity.js';
import { clinicUnknown } from '../clinics/clinic.queries.js';
import { EnrolmentLinks } from './enrolment-links.js';
import { Membership } from './membership.entity.js';
import { Staff } from './staff.entity.js';

/** $1 staff */
const enrolmentState: Statement = {
  name: 'enrolment-state',
  text: `
    select exists (select 1 from staff_credential where staff_id = $1) as enrolled,
           (select issued_for from enrolment where staff_id = $1 order by created_at desc limit 1) as issued_for`,
};

/**
 * Takes somebody into a clinic and, where it is safe, makes the one-time link that sets a password. Who holds such a
 * link becomes that person, so a manager gets one only for people whom nobody else has let in.
 */
@Injectable()
export class InviteStaffMember {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(EnrolmentLinks) private readonly links: EnrolmentLinks,
  ) {}

  /** @throws Problem `staff.email_taken`, `staff.invited_elsewhere`, `staff.role_out_of_reach` */
  async run(scope: Scope, { name, email, roles }: InviteStaff): Promise<StaffInvitation> {
    const outcome = await this.unitOfWork.run(scope, async (unit) => {
      const entry = await unit.manager.findOneBy(ClinicDirectory, { clinicId: unit.clinicId });
      if (!entry) throw clinicUnknown();
      const address = email.toLowerCase();
      const known = await unit.manager.findOneBy(Staff, { email: address });
      if (known && known.organisationId !== entry.organisationId) {
        throw Problem.conflict('staff.email_taken', 'This address can not be invited here.');
      }
      const mayIssue = !known || (await mayIssueLink(unit, known.id, scope.actor));
      const staffId = known?.id ?? (await this.addPerson(unit, entry.organisationId, name, address));
      await join(unit, { clinicId: unit.clinicId, staffId, organisationId: entry.organisationId }, roles, scope.actor);
      const enrolment = mayIssue
        ? await this.links.issue(unit, entry.organisationId, staffId, unit.clinicId)
        : undefined;
      unit.audit({ type: 'staff', id: staffId }, { roles, link: mayIssue });
      return { staffId, ...enrolment };
    });
    // The link is made again from its id, so that the answer which is kept for repeated requests holds no secret.
    return this.links.show(outcome);
  }

  private async addPerson(unit: Unit, organisationId: string, name: string, email: string): Promise<string> {
    const id = uuidv7();
    const now = unit.now;
    await unit.manager.insert(Staff, { id, organisationId, name, email, createdAt: now, updatedAt: now });
    return id;
  }
}

async function mayIssueLink(unit: Unit, staffId: string, actor: Actor): Promise<boolean> {
  const [state] = await unit.query<{ enrolled: boolean; issued_for: string | null }>(enrolmentState, [staffId]);
  if (actor.kind === 'operator' || actor.roles.includes('operator')) return true;
  if (state?.enrolled) return false;
  if (state?.issued_for === unit.clinicId) return true;
  throw Problem.conflict('staff.invited_elsewhere', 'This person has an open invitation of another clinic.');
}

async function join(
  unit: Unit,
  place: Pick<Membership, 'clinicId' | 'staffId' | 'organisationId'>,
  roles: InviteStaff['roles'],
  by: Actor,
): Promise<void> {
  const { clinicId, staffId } = place;
  const current = await unit.manager.findOneBy(Membership, { clinicId, staffId });
  if (!current) {
    await unit.manager.insert(Membership, Membership.begin(place, roles, by, unit.now));
    return;
  }
  current.change(roles, by, unit.now);
  await unit.manager.update(Membership, { clinicId, staffId }, current);
}
