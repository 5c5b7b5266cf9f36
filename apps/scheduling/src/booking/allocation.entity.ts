import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One stretch of time that an appointment takes of one resource, with its buffers. */
@Entity('allocation')
export class Allocation {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'appointment_id' }) appointmentId!: string;
  @PrimaryColumn('uuid', { name: 'resource_id' }) resourceId!: string;
  @PrimaryColumn('timestamptz', { name: 'block_from' }) blockFrom!: Date;
  @Column('timestamptz', { name: 'block_to' }) blockTo!: Date;
  @Column('text') kind!: 'person' | 'room' | 'staff';
  @Column('text') state!: 'held' | 'booked';
  @Column('timestamptz', { name: 'hold_until', nullable: true }) holdUntil!: Date | null;
}

/** The same of a member of staff, over all clinics of the organisation. */
@Entity('staff_diary')
export class StaffDiaryRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'appointment_id' }) appointmentId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id' }) staffId!: string;
  @PrimaryColumn('timestamptz', { name: 'block_from' }) blockFrom!: Date;
  @Column('timestamptz', { name: 'block_to' }) blockTo!: Date;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') state!: 'held' | 'booked';
  @Column('timestamptz', { name: 'hold_until', nullable: true }) holdUntil!: Date | null;
}
