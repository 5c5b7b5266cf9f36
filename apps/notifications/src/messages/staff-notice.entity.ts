import type { NoticePriority, NoticeSubject, StaffRole } from '@stillwater/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that waits for staff, until it is done. It holds a place to look, never what it says there. */
@Entity('staff_notice')
export class StaffNoticeRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') rule!: string;
  @Column('text') priority!: NoticePriority;
  /** Who sees it. */
  @Column({ type: 'text', array: true }) roles!: StaffRole[];
  @Column('text', { name: 'subject_kind' }) subjectKind!: NoticeSubject;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true }) acknowledgedAt!: Date | null;
  @Column('uuid', { name: 'acknowledged_by', nullable: true }) acknowledgedBy!: string | null;
  /** It comes back then. */
  @Column('timestamptz', { name: 'snoozed_until', nullable: true }) snoozedUntil!: Date | null;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt!: Date | null;
  @Column('text', { nullable: true }) resolution!: string | null;
  /** Who said that it is done. */
  @Column('uuid', { name: 'resolved_by', nullable: true }) resolvedBy!: string | null;
  /** Of what is said about it: each fact has the next number. */
  @Column('integer') version!: number;
}
