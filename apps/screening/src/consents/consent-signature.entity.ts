import type { ConsentDocumentKind } from '@stillwater/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody's name under one version of a document. Never changed. */
@Entity('consent_signature')
export class ConsentSignatureRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'document_id' }) documentId!: string;
  @Column('text') kind!: ConsentDocumentKind;
  @Column('integer') version!: number;
  @Column('text') language!: string;
  /** SHA-256 of what was read. */
  @Column('bytea', { name: 'words_hash' }) wordsHash!: Buffer;
  /** The typed name, sealed with the person's key. */
  @Column('bytea') sealed!: Buffer;
  @Column('timestamptz', { name: 'signed_at' }) signedAt!: Date;
}

/** The way to what is missing before one visit. */
@Entity('consent_link')
export class ConsentLinkRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'appointment_id' }) appointmentId!: string;
  /** Whose second factor opens it. */
  @Column('uuid', { name: 'screening_id' }) screeningId!: string;
  @Column('text', { name: 'service_code' }) serviceCode!: string;
  @Column('bytea', { name: 'link_hash' }) linkHash!: Buffer;
  /** The end of the visit. */
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
