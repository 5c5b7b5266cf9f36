import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a clinician let the person know after a decision. Never changed: one that is released later replaces it. */
@Entity('screening_release')
export class ScreeningRelease {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'screening_id' }) screeningId!: string;
  /** The version of the screening that this release made. */
  @Column('integer', { name: 'screening_version' }) screeningVersion!: number;
  @Column('uuid', { name: 'decision_id' }) decisionId!: string;
  /** What the person reads, sealed with their key. */
  @Column('bytea') sealed!: Buffer;
  @Column('bytea', { name: 'link_hash' }) linkHash!: Buffer;
  @Column('uuid', { name: 'released_by_id' }) releasedById!: string;
  @Column('timestamptz', { name: 'released_at' }) releasedAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt!: Date | null;
}
