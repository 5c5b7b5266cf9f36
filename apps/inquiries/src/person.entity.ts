import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is known of a person themselves, sealed in the row. */
export interface PersonDetails {
  givenName: string;
  familyName?: string;
  language?: string;
  zone?: string;
}

@Entity('person')
export class Person {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'key_id' }) keyId!: string;
  @Column('integer', { name: 'key_version' }) keyVersion!: number;
  @Column('bytea') sealed!: Buffer;
  @Column('text', { name: 'state_of_residence' }) stateOfResidence!: string;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** An address or number at which a person is recognised and reached. Its value is sealed under its person's key. */
@Entity('contact_point')
export class ContactPointRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') kind!: 'email' | 'phone';
  @Column('bytea', { name: 'value_index' }) valueIndex!: Buffer;
  @Column('bytea') sealed!: Buffer;
  /** Anybody can type somebody else's number beside an address of their own: until shown otherwise, a point serves only the inquiry that gave it. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz', { name: 'opted_out_at', nullable: true }) optedOutAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** One box that was ticked, with the text that stood beside it. */
@Entity('contact_consent')
export class ContactConsent {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'inquiry_id' }) inquiryId!: string;
  @Column('text') kind!: 'sms' | 'email' | 'calls' | 'newsletter';
  @Column('text', { name: 'text_version' }) textVersion!: string;
  @Column('timestamptz', { name: 'granted_at' }) grantedAt!: Date;
  @Column('text', { name: 'ip_hash', nullable: true }) ipHash!: string | null;
  @Column('text') form!: 'clinic_page' | 'embed';
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
}

/** A call, mail or talk with the person about an inquiry. */
@Entity('contact_log_entry')
export class ContactLogRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'inquiry_id' }) inquiryId!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { name: 'by_id' }) byId!: string;
  @Column('text') channel!: 'phone' | 'email' | 'sms' | 'in_person';
  @Column('boolean') reached!: boolean;
  @Column('bytea', { nullable: true }) sealed!: Buffer | null;
}
