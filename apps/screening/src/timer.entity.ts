import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something comes due: written with what it belongs to, and gone with it. */
@Entity('timer')
export class Timer {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('text') kind!: 'screening_expiry';
  @PrimaryColumn('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
}
