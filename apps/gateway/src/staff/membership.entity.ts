import { Problem, type Actor, type Role } from '@stillwater/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { mayChange, mayGive } from '../access/staff.policy.js';

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

  /** @throws Problem `staff.role_out_of_reach` when the actor may not give, or take, one of the roles */
  change(roles: readonly Role[], by: Actor, now: Date): void {
    const given = [...new Set(roles)];
    if (by.kind === 'staff') {
      if (by.id === this.staffId) throw Problem.denied('staff.own_roles', 'Nobody changes the own roles.');
      if (!mayChange(by.roles, this.roles) || !given.every((role) => mayGive(by.roles, role))) {
        throw Problem.denied('staff.role_out_of_reach', 'Only an operator gives or takes these roles.');
      }
    }
    this.roles = given;
    this.version += 1;
    this.changedAt = now;
  }
}
