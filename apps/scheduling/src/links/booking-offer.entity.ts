import type { OfferState, ServiceCode } from '@stillwater/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person may choose a time for a visit, until it expires. */
@Entity('booking_offer')
export class BookingOfferRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'inquiry_id', nullable: true }) inquiryId!: string | null;
  @Column('text', { name: 'service_code' }) serviceCode!: ServiceCode;
  @Column('text') state!: OfferState;
  @Column('timestamptz', { name: 'offered_at' }) offeredAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('uuid', { name: 'appointment_id', nullable: true }) appointmentId!: string | null;
  @Column('integer') version!: number;

  /** @returns false when it has ended before */
  end(how: Exclude<OfferState, 'open'>, at: Date, appointmentId: string | null = null): boolean {
    if (this.state !== 'open') return false;
    this.state = how;
    this.endedAt = at;
    this.appointmentId = appointmentId;
    this.version += 1;
    return true;
  }
}

/** A link that was given out, by the hash of its token. */
@Entity('booking_link')
export class BookingLink {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('text', { name: 'subject_kind' }) subjectKind!: 'offer' | 'appointment';
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
}
