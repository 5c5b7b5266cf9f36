import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person as far as screening knows one: an id, and the key that seals what is written about them here. */
@Entity('known_person')
export class KnownPerson {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'key_id' }) keyId!: string;
}

/** What shows that somebody is this person: given at the first opening of a link, compared at every later one. */
@Entity('second_factor')
export class SecondFactorRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  /** Keyed hash of the birth date. */
  @Column('bytea', { name: 'birth_hash' }) birthHash!: Buffer;
  /** The birth date itself, sealed with the person's key. */
  @Column('bytea') sealed!: Buffer;
  @Column('timestamptz', { name: 'given_at' }) givenAt!: Date;
}
