import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser in which the second factor was given. */
@Entity('screening_entry')
export class ScreeningEntryRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('uuid', { name: 'screening_id' }) screeningId!: string;
  /** Real time. */
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}

/** The code of the second factor that left last. */
@Entity('screening_code')
export class ScreeningCodeRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'screening_id' }) screeningId!: string;
  /** Keyed hash. */
  @Column('bytea', { name: 'code_hash', nullable: true }) codeHash!: Buffer | null;
  /** Real time, as are the others. */
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'refused_at', nullable: true }) refusedAt!: Date | null;
  /** Of the code that was asked for last; null when it is not known to have left. */
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('smallint') sends!: number;
  @Column('timestamptz', { name: 'first_sent_at' }) firstSentAt!: Date;
}
