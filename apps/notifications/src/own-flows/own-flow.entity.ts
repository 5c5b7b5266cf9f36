import type { FlowTerms } from '@stillwater/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A choice of a clinic about a shipped flow. Rows are only ever added: the newest of a rule is in force. */
@Entity('own_flow')
export class OwnFlowRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('text') rule!: string;
  @PrimaryColumn('integer') version!: number;
  /** Null: back to the shipped flow. */
  @Column('jsonb', { nullable: true }) terms!: FlowTerms | null;
  @Column('timestamptz', { name: 'put_at' }) putAt!: Date;
  @Column('uuid', { name: 'put_by' }) putBy!: string;
}
