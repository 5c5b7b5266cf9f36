import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Problem } from '@stillwater/platform';

export type InquiryState = 'new' | 'contacted' | 'consult_booked' | 'converted' | 'closed';

export const closeReasons = [
  'no_response',
  'not_a_fit',
  'out_of_state',
  'price',
  'declined',
  'duplicate',
  'spam',
  'under_18',
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** What a person wrote in this inquiry, sealed in the row under the person's key. */
export interface InquiryWords {
  givenName: string;
  familyName?: string;
  message?: string;
  inDanger: boolean;
  aboutSomeoneElse?: boolean;
  underEighteen?: boolean;
}

/** One person's question or wish to be seen, from the first word until it is converted or closed. */
@Entity('inquiry')
export class Inquiry {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') intent!: 'question' | 'ready_to_schedule';
  @Column('text') state!: InquiryState;
  @Column('text') urgency!: 'routine' | 'review' | 'acute';
  @Column('uuid', { name: 'assignee_id', nullable: true }) assigneeId!: string | null;
  @Column('bytea') sealed!: Buffer;
  @Column('uuid', { name: 'email_point_id', nullable: true }) emailPointId!: string | null;
  @Column('uuid', { name: 'phone_point_id', nullable: true }) phonePointId!: string | null;
  @Column('text', { name: 'state_of_residence' }) stateOfResidence!: string;
  @Column('text') form!: 'clinic_page' | 'embed';
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('timestamptz', { name: 'contacted_at', nullable: true }) contactedAt!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('uuid', { name: 'closed_by_id', nullable: true }) closedById!: string | null;
  @Column('text', { name: 'close_reason', nullable: true }) closeReason!: CloseReason | null;
  @Column('bytea', { name: 'close_note', nullable: true }) closeNote!: Buffer | null;
  @Column('uuid', { name: 'received_event_id', nullable: true }) receivedEventId!: string | null;
  @Column('uuid', { name: 'correlation_id', nullable: true }) correlationId!: string | null;
  /** Grows by one with each fact that is said of this inquiry. */
  @Column('integer') version!: number;

  assign(assigneeId: string): void {
    this.refuseWhenOver('assigned');
    this.assigneeId = assigneeId;
    this.version += 1;
  }

  /** The first human contact is what response times count; a later one doesn't move it. */
  contact(at: Date): void {
    this.refuseWhenOver('contacted');
    if (this.state === 'new') this.state = 'contacted';
    this.contactedAt ??= at;
    this.version += 1;
  }

  /**
   * Its intro call is booked, or no longer is. What is over stays as it is.
   * @returns whether that changed anything
   */
  followCall(isBooked: boolean): boolean {
    if (this.isOver || isBooked === (this.state === 'consult_booked')) return false;
    this.state = isBooked ? 'consult_booked' : this.contactedAt ? 'contacted' : 'new';
    this.version += 1;
    return true;
  }

  /**
   * Its person was invited to be screened. An urgent one that no human has answered stays in the inbox whatever else
   * happens, and so does a new one that wasn't meant.
   * @param meant whether the invitation follows from this inquiry
   * @returns whether that changed anything
   */
  convert(meant: boolean): boolean {
    const waits = this.state === 'new' && (this.urgency !== 'routine' || !meant);
    if (this.isOver || waits) return false;
    this.state = 'converted';
    this.version += 1;
    return true;
  }

  close(reason: CloseReason, by: string, at: Date): void {
    this.refuseWhenOver('closed');
    this.state = 'closed';
    this.closeReason = reason;
    this.closedById = by;
    this.closedAt = at;
    this.version += 1;
  }

  /** @throws Problem `stale` when somebody changed the inquiry since it was read */
  expectVersion(version: number): void {
    if (this.version !== version) {
      throw Problem.stale('inquiry.changed', 'Somebody changed this inquiry since you opened it. Look at it again.');
    }
  }

  private get isOver(): boolean {
    return this.state === 'closed' || this.state === 'converted';
  }

  private refuseWhenOver(change: string): void {
    if (this.isOver) {
      throw Problem.conflict('inquiry.illegal_transition', `A ${this.state} inquiry can not be ${change}.`);
    }
  }
}
