import type { MessageSubject } from '@stillwater/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A step of a flow whose time is to come. One for each step and subject: a newer version takes the place of an older. */
@Entity('timer')
export class Timer {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('text') rule!: string;
  @PrimaryColumn('text') step!: string;
  @PrimaryColumn('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('text', { name: 'subject_kind' }) subjectKind!: MessageSubject;
  @Column('integer', { name: 'flow_version' }) flowVersion!: number;
  /** The version of its subject that it is about. */
  @Column('integer') occurrence!: number;
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('uuid', { name: 'inquiry_id', nullable: true }) inquiryId!: string | null;
  @Column('timestamptz', { name: 'fact_at' }) factAt!: Date;
  @Column('timestamptz', { name: 'wanted_at' }) wantedAt!: Date;
  /** When it is looked at: its time, or so long before that quiet hours can bring it forward. */
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('text') state!: 'due' | 'fired';
  /** Until then whoever claimed it fires it; after that, anybody. */
  @Column('timestamptz', { name: 'lease_until', nullable: true }) leaseUntil!: Date | null;
  @Column('integer') attempts!: number;
  @Column('timestamptz', { name: 'fired_at', nullable: true }) firedAt!: Date | null;
  @Column('text', { name: 'correlation_id' }) correlationId!: string;
  @Column('text', { name: 'causation_id', nullable: true }) causationId!: string | null;
  @Column('text', { nullable: true }) traceparent!: string | null;
}
