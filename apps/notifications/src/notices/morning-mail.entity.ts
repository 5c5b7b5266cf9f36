import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether a member of staff wants the morning's mail of a clinic. Without a row they do. */
@Entity('morning_mail_choice')
export class MorningMailChoice {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('boolean') wanted!: boolean;
  @Column('timestamptz', { name: 'chosen_at' }) chosenAt!: Date;
}
