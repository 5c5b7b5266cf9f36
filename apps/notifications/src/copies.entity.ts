import type { Urgency } from '@stillwater/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Opening } from './templates/office-hours.rules.js';

/** What flows need to know of an inquiry, from its owner's events, in whatever order they come. */
@Entity('inquiry_copy')
export class InquiryCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') urgency!: Urgency;
  @Column('timestamptz', { name: 'assigned_at', nullable: true }) assignedAt!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
}

/** An acute safety flag, from screening's events. Acknowledging one doesn't end it: only a resolved flag is over. */
@Entity('acute_flag_copy')
export class AcuteFlagCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('timestamptz', { name: 'raised_at' }) raisedAt!: Date;
}

/** What messages say about the clinic, from the gateway's events. All of it is public. */
@Entity('clinic_copy')
export class ClinicCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @Column('text') zone!: string;
  @Column('text', { name: 'sender_name' }) senderName!: string;
  @Column('text') phone!: string;
  @Column('text', { name: 'postal_address' }) postalAddress!: string;
  @Column('text') language!: string;
  @Column('jsonb') hours!: Opening[];
  @Column('integer', { name: 'profile_version' }) profileVersion!: number;
}
