import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a clinic is found before anybody is known: by its public address or its routing code. Readable by everyone. */
@Entity('clinic_directory')
export class ClinicDirectory {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') code!: string;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('text') zone!: string;
  /** Where its text messages come from, and replies are found by. */
  @Column('text', { name: 'text_number', nullable: true }) textNumber!: string | null;
  /** The same at the second carrier. */
  @Column('text', { name: 'second_text_number', nullable: true }) secondTextNumber!: string | null;
  /** Numbers that it wrote from before: who answers an old text is still heard. */
  @Column('text', { name: 'former_text_numbers', array: true, default: '{}' }) formerTextNumbers!: string[];
  /** How much of what the gateway knows the other services were told: see SayAgain. */
  @Column('integer', { name: 'said_generation' }) saidGeneration!: number;
}
