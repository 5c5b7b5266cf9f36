import type {
  Audience,
  MessageChannel,
  MessageState,
  MessageStep,
  MessageSubject,
  ReceiptOutcome,
} from '@stillwater/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Reason } from '../flows/flow.rules.js';
import { stuckCause } from './stuck.rules.js';

/** Which state may follow which. Sent, failed and suppressed are final, unless staff try anew what didn't arrive. */
const NEXT: Record<MessageState, readonly MessageState[]> = {
  pending: ['sending', 'suppressed'],
  sending: ['sent', 'failed', 'suppressed', 'pending'],
  sent: [],
  failed: [],
  suppressed: [],
};

/** A message that a flow wanted: to whom, about what and what became of it. Neither address nor text is kept. */
@Entity('message')
export class Message {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') rule!: string;
  @Column('integer', { name: 'flow_version' }) flowVersion!: number;
  /** Which message of the flow. */
  @Column('text') step!: string;
  @Column('text') audience!: Audience;
  @Column('text') channel!: MessageChannel;
  @Column('text', { name: 'subject_kind' }) subjectKind!: MessageSubject;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  /** The version of its subject that it is about. */
  @Column('integer') occurrence!: number;
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  /** To which member of staff; null in a mail to staff: it goes to each of them as a message of their own. */
  @Column('uuid', { name: 'staff_id', nullable: true }) staffId!: string | null;
  /** The person did themself what it answers, and waits for it at any hour. */
  @Column('boolean', { name: 'in_reply' }) inReply!: boolean;
  /** The inquiry whose address it goes to. */
  @Column('uuid', { name: 'inquiry_id', nullable: true }) inquiryId!: string | null;
  @Column('text') state!: MessageState;
  @Column('text', { nullable: true }) reason!: Reason | null;
  @Column('integer') attempts!: number;
  /** When it should reach the person. Null in messages of before there were waits: when it was planned. */
  @Column('timestamptz', { name: 'wanted_at', nullable: true }) wantedAt!: Date | null;
  /** When somebody must look at it: to send it, or to find out what became of who was sending it. */
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  /** When happened what it is about. */
  @Column('timestamptz', { name: 'fact_at' }) factAt!: Date;
  @Column('timestamptz', { name: 'planned_at' }) plannedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  /** What the carrier has said of it; null: it has only taken it. */
  @Column('text', { nullable: true }) delivery!: ReceiptOutcome | null;
  @Column('timestamptz', { name: 'delivery_at', nullable: true }) deliveryAt!: Date | null;
  @Column('text', { name: 'delivery_code', nullable: true }) deliveryCode!: string | null;
  /** How often staff had it tried anew. */
  @Column('integer') redrives = 0;
  @Column('text', { name: 'correlation_id' }) correlationId!: string;
  @Column('text', { name: 'causation_id', nullable: true }) causationId!: string | null;
  @Column('text', { nullable: true }) traceparent!: string | null;

  sent(now: Date): void {
    this.end('sent', null, now);
  }

  fail(reason: Reason, now: Date): void {
    this.end('failed', reason, now);
  }

  suppress(reason: Reason, now: Date): void {
    this.end('suppressed', reason, now);
  }

  /** What kept it from arriving is mended: it begins anew, in what is left of its time. */
  redrive(now: Date): void {
    if (!stuckCause(this)) throw new Error(`A message that is ${this.state} is not stuck.`);
    this.state = 'pending';
    this.reason = null;
    this.endedAt = null;
    this.attempts = 0;
    this.redrives += 1;
    this.delivery = null;
    this.deliveryAt = null;
    this.deliveryCode = null;
    this.dueAt = now;
  }

  /** Not this time: it waits until then. */
  postpone(until: Date): void {
    this.become('pending');
    this.dueAt = until;
  }

  /** As {@link postpone}, when the try was never made: it doesn't count. */
  giveBack(until: Date): void {
    this.postpone(until);
    this.attempts -= 1;
  }

  /** Its time is to come, or quiet hours are: the try doesn't count, and what they add makes it no later. */
  putOff(until: Date): void {
    this.giveBack(until);
    if (this.wantedAt && this.wantedAt < until) this.wantedAt = until;
  }

  private end(state: MessageState, reason: Reason | null, now: Date): void {
    this.become(state);
    this.reason = reason;
    this.endedAt = now;
  }

  private become(state: MessageState): void {
    if (!NEXT[this.state].includes(state)) throw new Error(`A message that is ${this.state} can not become ${state}.`);
    this.state = state;
  }
}

/** What happened to a message, and why. Rows are only ever added. */
@Entity('message_log')
export class MessageLogEntry {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'message_id' }) messageId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') what!: MessageStep;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('integer') attempt!: number;
}
