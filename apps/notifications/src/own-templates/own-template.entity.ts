import type { TemplateWords } from '@stillwater/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A choice of a clinic about the words of a message. Rows are only ever added: the newest of a name is in force. */
@Entity('own_template')
export class OwnTemplateRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('text') template!: string;
  @PrimaryColumn('text') channel!: string;
  @PrimaryColumn('text') language!: string;
  @PrimaryColumn('integer') version!: number;
  /** Null: back to the shipped words. */
  @Column('jsonb', { nullable: true }) words!: TemplateWords | null;
  @Column('timestamptz', { name: 'put_at' }) putAt!: Date;
  @Column('uuid', { name: 'put_by' }) putBy!: string;
}
