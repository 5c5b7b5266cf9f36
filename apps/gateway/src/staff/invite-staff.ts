import { Inject, Injectable } from '@nestjs/common';
import type { InviteStaff, StaffInvitation } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Actor, type Scope, type Unit } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';

import { mayChange } from '../access/staff.policy.js';
import { ClinicDirectory } from '../clinics/clinic-directory.entity.js';
import { clinicUnknown } from '../clinics/clinic.queries.js';
import { EnrolmentLinks } from './enrolment-links.js';
import {
  addPerson,
  personAt,
  standingElsewhere,
  type InvitedPerson,
  type Standing,
} from './invite-staff.statements.js';
import { keepAManager } from './keep-one-in-charge.js';
import { Membership } from './membership.entity.js';
import { insertAndSay, saveAndSay } from './say-staff-changed.js';

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

  /**
   * @throws Problem `staff.email_taken`, `staff.invited_elsewhere`, `staff.own_roles`, `staff.role_of_organisation`,
   * `staff.last_manager`
   */
  async run(scope: Scope, { name, email, roles }: InviteStaff): Promise<StaffInvitation> {
    const outcome = await this.unitOfWork.run(scope, async (unit) => {
      const entry = await unit.manager.findOneBy(ClinicDirectory, { clinicId: unit.clinicId });
      if (!entry) throw clinicUnknown();
      const { organisationId } = entry;
      const person = await findOrAdd(unit, organisationId, name, email.toLowerCase());
      if (person.organisation_id !== organisationId) {
        throw Problem.conflict('staff.email_taken', 'This address can not be invited here.');
      }
      const staffId = person.id;
      const mayIssue = await mayIssueLink(unit, person, scope.actor);
      await join(unit, { clinicId: unit.clinicId, staffId, organisationId }, roles, scope.actor);
      const enrolment = mayIssue ? await this.links.issue(unit, organisationId, staffId, unit.clinicId) : undefined;
      unit.audit({ type: 'staff', id: staffId }, { roles, link: mayIssue });
      return { staffId, ...enrolment };
    });
    // The link is made again from its id, so that the answer which is kept for repeated requests holds no secret.
    return this.links.show(outcome);
  }
}

/** Locks the person, so that invitations of one address come one after the other. */
async function findOrAdd(unit: Unit, organisationId: string, name: string, email: string): Promise<InvitedPerson> {
  await unit.query(addPerson, [uuidv7(), organisationId, name, email, unit.now]);
  const [person] = await unit.query<InvitedPerson>(personAt, [email]);
  return person!;
}

/**
 * An operator starts anybody afresh who has no rights beyond the operator's own to give. A manager only makes links for
 * people who are not enrolled and whom this clinic alone has invited.
 */
async function mayIssueLink(unit: Unit, person: InvitedPerson, actor: Actor): Promise<boolean> {
  if (actor.kind === 'operator') return true;
  const inReach = mayChange(actor.roles, person.organisation_roles);
  if (inReach && actor.roles.includes('operator')) return true;
  const [standing] = await unit.query<Standing>(standingElsewhere, [person.id, unit.clinicId]);
  if (standing!.enrolled) return false;
  if (inReach && !standing!.elsewhere) return true;
  throw Problem.conflict(
    'staff.invited_elsewhere',
    'This person is invited by somebody else and has not come in yet; ask an operator for a new link.',
  );
}

async function join(
  unit: Unit,
  place: Pick<Membership, 'clinicId' | 'staffId' | 'organisationId'>,
  roles: InviteStaff['roles'],
  by: Actor,
): Promise<void> {
  const { clinicId, staffId } = place;
  const current = await unit.manager.findOne(Membership, {
    where: { clinicId, staffId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!current) {
    await insertAndSay(unit, Membership.begin(place, roles, by, unit.now));
    return;
  }
  const held = current.roles;
  current.change(roles, by, unit.now);
  await keepAManager(unit, staffId, held, current.roles);
  await saveAndSay(unit, current);
}
