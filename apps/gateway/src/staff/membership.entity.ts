import { Problem, type Actor, type Role } from '@stillwater/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { isOfOrganisation, mayChange, mayGive } from '../access/staff.policy.js';

/** What a person does in one clinic. */
@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text', { array: true }) roles!: Role[];
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;

  static begin(
    place: Pick<Membership, 'clinicId' | 'staffId' | 'organisationId'>,
    roles: Role[],
    by: Actor,
    now: Date,
  ): Membership {
    const membership = Object.assign(new Membership(), place, { roles: [], version: 0, createdAt: now });
    membership.change(roles, by, now);
    return membership;
  }

  /**
   * @throws Problem `staff.role_of_organisation` for a role that no clinic gives, `staff.own_roles`,
   * `staff.role_out_of_reach` when the actor may not give, or take, one of the roles
   */
  change(roles: readonly Role[], by: Actor, now: Date): void {
    refuseRolesOfOrganisation(roles);
    const given = [...new Set(roles)];
    if (by.kind === 'staff') {
      if (by.id === this.staffId) throw Problem.denied('staff.own_roles', 'Nobody changes the own roles.');
      if (!mayChange(by.roles, this.roles) || !given.every((role) => mayGive(by.roles, role))) {
        throw Problem.denied('staff.role_out_of_reach', 'These roles are not yours to give or take.');
      }
    }
    this.roles = given;
    this.version += 1;
    this.changedAt = now;
  }
}

function refuseRolesOfOrganisation(roles: readonly Role[]): void {
  const faults = roles.flatMap((role, index) =>
    isOfOrganisation(role)
      ? [{ pointer: `/roles/${index}`, code: 'choice', message: 'is a role of the whole organisation' }]
      : [],
  );
  if (faults.length === 0) return;
  const detail = 'Operators and auditors are made for the whole organisation by whoever installs the platform.';
  throw Problem.unprocessable('staff.role_of_organisation', detail, faults);
}
