import type { ReplyMeaning, ReplyUrgency } from '@stillwater/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The sealed part of a reply. */
export interface ReplyWords {
  from: string;
  text: string;
}

/** What somebody wrote back. Sealed under their own key, or under one of its own when nobody on file has the address. */
@Entity('reply')
export class ReplyRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('uuid', { name: 'key_id' }) keyId!: string;
  @Column('text') channel!: 'email' | 'sms';
  @Column('text') meaning!: ReplyMeaning;
  @Column('text') urgency!: ReplyUrgency;
  @Column('bytea') sealed!: Buffer;
  /** What the carrier calls it: the same one again is the same reply. */
  @Column('text', { name: 'carrier_id' }) carrierId!: string;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
}

/** Of a number that nobody on file has: which of the replies from it is answered. */
@Entity('stranger_answer')
export class StrangerAnswer {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('bytea', { name: 'number_index' }) numberIndex!: Buffer;
  @Column('uuid', { name: 'reply_id' }) replyId!: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
}
