import { Problem, type Actor, type Role } from '@stillwater/platform';
import type { Licence } from '@stillwater/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { isOfOrganisation, mayChange, mayGive } from '../access/staff.policy.js';
import { faultsInLicences } from './licences.rules.js';

/**
 * What a person does in one clinic. Without a role the person has left it; the row stays, so that versions go on where
 * they were when somebody comes back.
 */
@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text', { array: true }) roles!: Role[];
  /** As this clinic has them on file. */
  @Column('jsonb') licences!: Licence[];
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
  /** Whether the other services were last told that the person may act; null before they were told anything. */
  @Column('boolean', { name: 'said_active', nullable: true }) saidActive!: boolean | null;

  static begin(
    place: Pick<Membership, 'clinicId' | 'staffId' | 'organisationId'>,
    roles: Role[],
    by: Actor,
    now: Date,
  ): Membership {
    const membership = Object.assign(new Membership(), place, {
      roles: [],
      licences: [],
      version: 0,
      createdAt: now,
      saidActive: null,
    });
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
    this.touch(now);
  }

  /** @throws Problem `staff.own_licences`, `staff.licences` when two say the same */
  holdLicences(licences: readonly Licence[], by: Actor, now: Date): void {
    if (by.kind === 'staff' && by.id === this.staffId) {
      throw Problem.denied('staff.own_licences', 'Nobody puts the own licences on file.');
    }
    const faults = faultsInLicences(licences);
    if (faults.length > 0) throw Problem.unprocessable('staff.licences', 'A licence is there twice.', faults);
    this.licences = [...licences];
    this.touch(now);
  }

  touch(now: Date): void {
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
