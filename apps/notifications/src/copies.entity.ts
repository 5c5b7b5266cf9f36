import type { ConsentDocumentKind, SafetyLevel, ServiceCode, Urgency, VisitMode } from '@stillwater/contracts';
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
  @Column('timestamptz', { name: 'contacted_at', nullable: true }) contactedAt!: Date | null;
  /** When the visitor first answered somebody. */
  @Column('timestamptz', { name: 'reached_at', nullable: true }) reachedAt!: Date | null;
}

/**
 * An acute safety flag, from screening's events, in whatever order they come. Acknowledging one doesn't end it: only a
 * resolved flag is over.
 */
@Entity('acute_flag_copy')
export class AcuteFlagCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('timestamptz', { name: 'raised_at', nullable: true }) raisedAt!: Date | null;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt!: Date | null;
}

/** How far a safety flag of any level has come, from screening's events, in whatever order they come. */
@Entity('safety_flag_copy')
export class SafetyFlagCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** Null: its beginning is not heard yet. */
  @Column('text', { nullable: true }) level!: SafetyLevel | null;
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true }) acknowledgedAt!: Date | null;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt!: Date | null;
}

/** How far a screening has come, from screening's events, in whatever order they come. */
@Entity('screening_copy')
export class ScreeningCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz', { name: 'flagged_at', nullable: true }) flaggedAt!: Date | null;
  /** Submitted or expired: the link leads nowhere. */
  @Column('timestamptz', { name: 'over_at', nullable: true }) overAt!: Date | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  /** The last time each: the person has read it when the second is not before the first. */
  @Column('timestamptz', { name: 'released_at', nullable: true }) releasedAt!: Date | null;
  @Column('timestamptz', { name: 'release_read_at', nullable: true }) releaseReadAt!: Date | null;
}

/** An appointment from scheduling's events. Each part knows its version: what comes late changes nothing newer. */
@Entity('appointment_copy')
export class AppointmentCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'inquiry_id', nullable: true }) inquiryId!: string | null;
  /** Null: heard of by an earlier release. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  /** The version in which it got its time; 0: not heard yet. */
  @Column('integer', { name: 'time_version' }) timeVersion!: number;
  @Column('text', { name: 'service_code', nullable: true }) serviceCode!: ServiceCode | null;
  @Column('text', { nullable: true }) mode!: VisitMode | null;
  @Column('timestamptz', { name: 'starts_at', nullable: true }) startsAt!: Date | null;
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt!: Date | null;
  @Column('text', { name: 'local_start', nullable: true }) localStart!: string | null;
  @Column('text', { nullable: true }) zone!: string | null;
  @Column('integer', { name: 'confirmed_version' }) confirmedVersion!: number;
  @Column('integer', { name: 'cancelled_version' }) cancelledVersion!: number;
  /** The version in which somebody was missed, and the one in which that was taken back; 0: not heard. */
  @Column('integer', { name: 'no_show_version' }) noShowVersion!: number;
  @Column('integer', { name: 'no_show_withdrawn_version' }) noShowWithdrawnVersion!: number;
  /** What the person was last told: a version, and its time and mode then. */
  @Column('integer', { name: 'told_version' }) toldVersion!: number;
  @Column('timestamptz', { name: 'told_starts_at', nullable: true }) toldStartsAt!: Date | null;
  @Column('text', { name: 'told_mode', nullable: true }) toldMode!: VisitMode | null;
}

/** The newest version of what people sign, from screening's events. In force unless it was withdrawn. */
@Entity('consent_document_copy')
export class ConsentDocumentCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('text') kind!: ConsentDocumentKind;
  /** 0: only heard of its end. */
  @Column('integer') version!: number;
  /** Visits before which it must be signed. */
  @Column('text', { array: true }) services!: ServiceCode[];
  @Column('integer', { name: 'withdrawn_version' }) withdrawnVersion!: number;
}

/** The newest version of a kind that a person has signed. */
@Entity('consent_copy')
export class ConsentCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('text') kind!: ConsentDocumentKind;
  @Column('integer') version!: number;
}

/** When staff last reached out to a person, or made or moved a visit with them. */
@Entity('contact_copy')
export class ContactCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('timestamptz', { name: 'contacted_at' }) contactedAt!: Date;
}

@Entity('booking_offer_copy')
export class BookingOfferCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
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
  @Column('jsonb') closures!: { from: string; to: string }[];
  /** The clinic's routing code; null until it was said again by a gateway of this release. */
  @Column('text', { nullable: true }) code!: string | null;
  @Column('text', { name: 'text_number', nullable: true }) textNumber!: string | null;
  @Column('text', { name: 'second_text_number', nullable: true }) secondTextNumber!: string | null;
  @Column('integer', { name: 'profile_version' }) profileVersion!: number;
  /** The release of the zones that its timers were counted by, such as `2025c`; null: nobody had kept it. */
  @Column('text', { name: 'zone_data', nullable: true }) zoneData!: string | null;
}
