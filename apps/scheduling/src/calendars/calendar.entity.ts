import type { RoomCapability, ServiceCode, StaffRole, VisitMode } from '@stillwater/contracts';
import { Problem } from '@stillwater/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Absence, ClinicHours, Closure, WorkingHours } from '../availability/open-starts.rules.js';

/** What this service needs to know of a clinic, from the gateway's events. */
@Entity('clinic_copy')
export class ClinicCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') code!: string;
  @Column('text') zone!: string;
  @Column('jsonb') hours!: ClinicHours[];
  @Column('jsonb') closures!: Closure[];
  @Column('integer', { name: 'profile_version' }) profileVersion!: number;
}

@Entity('calendar_version')
export class CalendarVersion {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @Column('integer') version!: number;
}

/** One kind of visit in one clinic. */
@Entity('visit_service')
export class VisitService {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('text') code!: ServiceCode;
  @Column('boolean') offered!: boolean;
  @Column('smallint', { name: 'duration_minutes' }) durationMinutes!: number;
  @Column('smallint', { name: 'buffer_before_minutes' }) bufferBeforeMinutes!: number;
  @Column('smallint', { name: 'buffer_after_minutes' }) bufferAfterMinutes!: number;
  @Column('text', { array: true }) modes!: VisitMode[];
  @Column('text', { array: true }) roles!: StaffRole[];
  @Column('text', { array: true }) rooms!: RoomCapability[];
  @Column('integer') version!: number;
}

@Entity('room')
export class RoomRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { array: true }) capabilities!: RoomCapability[];
  @Column('boolean', { name: 'in_use' }) inUse!: boolean;
  @Column('integer') version!: number;
}

/** Who works here, from the gateway's events, and when, from us. */
@Entity('staff_calendar')
export class StaffCalendarRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('text', { array: true }) roles!: StaffRole[];
  @Column('boolean') active!: boolean;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
  @Column('jsonb', { nullable: true }) weekly!: WorkingHours[] | null;
  @Column('jsonb') absences!: Absence[];
  @Column('integer') version!: number;
}

/** Somebody whom inquiries knows: it was asked once. */
@Entity('known_person')
export class KnownPersonRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
}

/** An inquiry, and whose it is: inquiries was asked once. */
@Entity('known_inquiry')
export class KnownInquiryRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'inquiry_id' }) inquiryId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
}

/** The newest signed decision about a person, from screening's events. */
@Entity('bookable_copy')
export class BookableCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'decision_id' }) decisionId!: string;
  @Column('boolean') bookable!: boolean;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil!: string | null;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
}

/** @throws Problem `stale` when somebody changed it since it was read */
export function expectVersion(row: { version: number }, version: number, what: string): void {
  if (row.version !== version)
    throw Problem.stale(`${what}.changed`, `Somebody changed this ${what} since you opened it. Look at it again.`);
}
