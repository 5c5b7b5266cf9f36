import { Problem } from '@stillwater/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** In which a person is written to who has told no other. */
export const FALLBACK_LANGUAGE = 'en-US';

/** What is known of a person themselves, sealed in the row. */
export interface PersonDetails {
  givenName: string;
  familyName?: string;
  language?: string;
  zone?: string;
  /** Messages say as little as can be. */
  discreet?: boolean;
}

@Entity('person')
export class Person {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'key_id' }) keyId!: string;
  @Column('integer', { name: 'key_version' }) keyVersion!: number;
  @Column('bytea') sealed!: Buffer;
  @Column('text', { name: 'state_of_residence' }) stateOfResidence!: string;
  /** Grows by one with each change that staff make. */
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** Whether the words of the name are in `person_search`. */
  @Column('boolean', { name: 'names_indexed' }) namesIndexed!: boolean;

  /** @throws Problem `stale` when somebody changed the person since they were read */
  expectVersion(version: number): void {
    if (this.version !== version) {
      throw Problem.stale(
        'person.changed',
        'Somebody changed this person since you opened the file. Look at it again.',
      );
    }
  }
}

/** A keyed hash of one word of a person's name. */
@Entity('person_search')
export class PersonSearchRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('bytea', { name: 'token_index' }) tokenIndex!: Buffer;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
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

/** One box that was ticked, with the text that stood beside it; or what the person said to staff, who read it out. */
@Entity('contact_consent')
export class ContactConsent {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  /** Absent for what was said to staff: it holds for everything. */
  @Column('uuid', { name: 'inquiry_id', nullable: true }) inquiryId!: string | null;
  @Column('text') kind!: 'sms' | 'email' | 'calls' | 'newsletter';
  @Column('text', { name: 'text_version' }) textVersion!: string;
  @Column('timestamptz', { name: 'granted_at' }) grantedAt!: Date;
  @Column('text', { name: 'ip_hash', nullable: true }) ipHash!: string | null;
  @Column('text') form!: 'clinic_page' | 'embed' | 'staff';
  @Column('uuid', { name: 'recorded_by_id', nullable: true }) recordedById!: string | null;
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
