import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One event about a person. Rows are only added. */
@Entity('timeline_entry')
export class TimelineRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'event_id' }) eventId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') type!: string;
  @Column('text') owner!: string;
  @Column('text', { name: 'subject_kind' }) subjectKind!: string;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('uuid', { name: 'caused_by_id', nullable: true }) causedById!: string | null;
  @Column('uuid', { name: 'correlation_id' }) correlationId!: string;
  @Column('jsonb') facts!: { name: string; value: string }[];
}
