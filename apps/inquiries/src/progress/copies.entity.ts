import type { ServiceCode } from '@stillwater/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** As much of a screening as tells how far its person has come, from screening's events in whatever order they come. */
@Entity('screening_copy')
export class ScreeningCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('timestamptz', { name: 'invited_at', nullable: true }) invitedAt!: Date | null;
  @Column('timestamptz', { name: 'expired_at', nullable: true }) expiredAt!: Date | null;
  @Column('timestamptz', { name: 'corrected_at', nullable: true }) correctedAt!: Date | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('boolean', { nullable: true }) bookable!: boolean | null;
  /** The last day in the clinic on which a visit may take place. */
  @Column('date', { name: 'valid_until', nullable: true }) validUntil!: string | null;
}

/** As much of a visit as matters to inquiries and to how far a person has come, from scheduling's events. */
@Entity('appointment_copy')
export class AppointmentCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'inquiry_id', nullable: true }) inquiryId!: string | null;
  @Column('text', { name: 'service_code' }) serviceCode!: ServiceCode;
  @Column('timestamptz', { name: 'booked_at', nullable: true }) bookedAt!: Date | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt!: Date | null;
}

/** The clinic's zone, from the gateway's events: a decision is valid until a day in it. */
@Entity('clinic_copy')
export class ClinicCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @Column('text') zone!: string;
  @Column('integer', { name: 'profile_version' }) profileVersion!: number;
}
