import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@stillwater/platform';

/** A person who works in an organisation. Signs in by e-mail address, which belongs to one person only. */
@Entity('staff')
export class Staff {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') name!: string;
  /** In lower case. */
  @Column('text') email!: string;
  /** Held in every clinic of the organisation: operator, auditor. */
  @Column('text', { name: 'organisation_roles', array: true, default: [] }) organisationRoles!: Role[];
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt!: Date | null;
  @Column('boolean', { name: 'email_verified', default: true }) emailVerified!: boolean;
  /** Of the sign-in library; unused. */
  @Column('text', { nullable: true }) image!: string | null;
  @Column('boolean', { name: 'two_factor_enabled', default: false }) twoFactorEnabled!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
