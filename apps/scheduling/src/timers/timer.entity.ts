import { Column, Entity, PrimaryColumn } from 'typeorm';

export type TimerKind = 'hold_expiry' | 'offer_expiry';

/** Something falls due. The row is written and removed with what it belongs to. */
@Entity('timer')
export class Timer {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('text') kind!: TimerKind;
  @PrimaryColumn('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('timestamptz', { name: 'lease_until', nullable: true }) leaseUntil!: Date | null;
  @Column('integer') attempts!: number;
}
