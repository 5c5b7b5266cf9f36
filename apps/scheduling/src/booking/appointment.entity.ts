import type { AppointmentState, CancelReason, CancelSide, ServiceCode, VisitMode } from '@stillwater/contracts';
import { Problem } from '@stillwater/platform';
import { mayWithdrawNoShow, NO_SHOW_HOURS } from '../availability/booking-limits.rules.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When, with whom and where a visit is. */
export interface VisitPlace {
  startsAt: Date;
  endsAt: Date;
  localStart: string;
  /** The clinic's now: it may have moved since the visit was agreed. */
  zone: string;
  staffIds: string[];
  roomId: string | null;
}

/** One visit: the same row from the hold to its end, however often it is moved. */
@Entity('appointment')
export class Appointment {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'inquiry_id', nullable: true }) inquiryId!: string | null;
  /** The offer by whose link it was chosen: its messages carry the same link. */
  @Column('uuid', { name: 'offer_id', nullable: true }) offerId!: string | null;
  @Column('text', { name: 'service_code' }) serviceCode!: ServiceCode;
  @Column('text') mode!: VisitMode;
  @Column('text') state!: AppointmentState;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('text', { name: 'local_start' }) localStart!: string;
  @Column('text') zone!: string;
  @Column('uuid', { name: 'staff_ids', array: true }) staffIds!: string[];
  @Column('uuid', { name: 'room_id', nullable: true }) roomId!: string | null;
  @Column('text', { name: 'held_by', nullable: true }) heldBy!: string | null;
  @Column('timestamptz', { name: 'hold_until', nullable: true }) holdUntil!: Date | null;
  @Column('timestamptz', { name: 'booked_at', nullable: true }) bookedAt!: Date | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt!: Date | null;
  @Column('text', { name: 'cancelled_by', nullable: true }) cancelledBy!: CancelSide | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason!: CancelReason | null;
  /** When staff said that the person did not come; null: nobody says so. */
  @Column('timestamptz', { name: 'no_show_at', nullable: true }) noShowAt!: Date | null;
  /** Grows by one with each change; what is said of it carries the number. */
  @Column('integer') version!: number;

  /** Turns a hold into an agreed visit. @throws Problem `hold.expired` */
  book(at: Date): void {
    if (this.state === 'expired' || (this.holdUntil && this.holdUntil <= at))
      throw Problem.conflict('hold.expired', 'This time was not kept any longer. Choose a time again.');
    if (this.state !== 'held') throw this.refusal('booked');
    this.state = 'booked';
    this.holdUntil = null;
    this.bookedAt = at;
    this.version += 1;
  }

  confirm(at: Date): void {
    if (this.state !== 'booked' || this.startsAt <= at) throw this.refusal('confirmed');
    this.state = 'confirmed';
    this.confirmedAt = at;
    this.version += 1;
  }

  expectMovable(at: Date): void {
    if (!this.isAgreed || this.startsAt <= at) throw this.refusal('moved');
  }

  isAt({ startsAt, staffIds }: VisitPlace): boolean {
    return startsAt.getTime() === this.startsAt.getTime() && staffIds.join() === this.staffIds.join();
  }

  /** Whoever confirmed the old time hasn't confirmed the new one. */
  move(to: VisitPlace, at: Date): void {
    this.expectMovable(at);
    Object.assign(this, to);
    this.state = 'booked';
    this.confirmedAt = null;
    this.version += 1;
  }

  cancel(by: CancelSide, reason: CancelReason, at: Date): void {
    if (this.state !== 'held' && (!this.isAgreed || this.startsAt <= at)) throw this.refusal('cancelled');
    this.state = 'cancelled';
    this.holdUntil = null;
    this.cancelledBy = by;
    this.cancelReason = reason;
    this.cancelledAt = at;
    this.version += 1;
  }

  /** The visit has begun without the person. */
  markNoShow(at: Date): void {
    if (!this.isAgreed) throw this.refusal('marked as missed');
    if (this.startsAt > at)
      throw Problem.conflict('appointment.illegal_transition', 'This appointment has not begun: nobody has missed it.');
    this.state = 'no_show';
    this.noShowAt = at;
    this.version += 1;
  }

  /** It stands again as it did before. @throws Problem `appointment.illegal_transition`, also when it is too late */
  withdrawNoShow(at: Date): void {
    if (this.state !== 'no_show') throw this.refusal('taken back');
    if (!mayWithdrawNoShow(this, at))
      throw Problem.conflict('appointment.illegal_transition', `This can be taken back within ${NO_SHOW_HOURS} hours.`);
    this.state = this.confirmedAt ? 'confirmed' : 'booked';
    this.noShowAt = null;
    this.version += 1;
  }

  /** Gives a held time back before its end; nobody was told of it. */
  giveBack(): void {
    if (this.state !== 'held') throw this.refusal('given back');
    this.state = 'expired';
    this.holdUntil = null;
    this.version += 1;
  }

  /** @returns false when there is nothing to expire: it was booked or given back in time */
  expire(at: Date): boolean {
    if (this.state !== 'held' || !this.holdUntil || this.holdUntil > at) return false;
    this.state = 'expired';
    this.holdUntil = null;
    this.version += 1;
    return true;
  }

  /** Agreed, and not yet begun. */
  get isAgreed(): boolean {
    return this.state === 'booked' || this.state === 'confirmed';
  }

  private refusal(change: string): Problem {
    const how = this.isAgreed ? 'has begun' : `is ${this.state}`;
    return Problem.conflict('appointment.illegal_transition', `This appointment ${how}: it can not be ${change}.`);
  }
}
