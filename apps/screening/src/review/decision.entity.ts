import type { DecisionOutcome, Signature, TreatmentRoute } from '@stillwater/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was decided and signed, sealed in the row. */
export interface DecisionWords {
  outcome: DecisionOutcome;
  routesAllowed: TreatmentRoute[];
  conditions: string[];
  reasonCodes: string[];
  note?: string;
  signature: Signature;
}

/** A prescriber's signed decision. It is never changed: one that is signed later replaces it. */
@Entity('decision')
export class Decision {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'screening_id' }) screeningId!: string;
  /** The version of the screening that this decision made: decided on was the one before. */
  @Column('integer', { name: 'screening_version' }) screeningVersion!: number;
  @Column('boolean') bookable!: boolean;
  /** The last day in the clinic on which a visit may take place. */
  @Column('date', { name: 'valid_until', nullable: true }) validUntil!: string | null;
  @Column('bytea') sealed!: Buffer;
  @Column('uuid', { name: 'decided_by_id' }) decidedById!: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
}
