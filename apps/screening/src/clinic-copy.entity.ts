import type { ClosedDays, OpeningHours } from '@stillwater/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What screening needs of the clinic, from the gateway's events: the front part of links, and its business days. */
@Entity('clinic_copy')
export class ClinicCopy {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @Column('text') code!: string;
  @Column('text') zone!: string;
  @Column('jsonb') hours!: OpeningHours[];
  @Column('jsonb') closures!: ClosedDays[];
  @Column('integer', { name: 'profile_version' }) profileVersion!: number;
}
