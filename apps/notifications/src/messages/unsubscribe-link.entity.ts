import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By which mail somebody may leave what it belongs to. Of its token only the hash is kept. */
@Entity('unsubscribe_link')
export class UnsubscribeLink {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('uuid', { name: 'message_id' }) messageId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
