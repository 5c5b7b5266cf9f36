import type { ConsentDocumentKind, ConsentService, ConsentWords } from '@stillwater/contracts';
import { Problem } from '@stillwater/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of what a clinic has people sign. It is never changed: the next version replaces it, or it is withdrawn. */
@Entity('consent_document')
export class ConsentDocumentRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: ConsentDocumentKind;
  @Column('integer') version!: number;
  /** Visits before which it must be signed. */
  @Column('text', { array: true }) services!: ConsentService[];
  /** The clinic's main language first. */
  @Column('jsonb') texts!: ConsentWords[];
  @Column('uuid', { name: 'published_by_id' }) publishedById!: string;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  @Column('uuid', { name: 'withdrawn_by_id', nullable: true }) withdrawnById!: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;

  /** @param newest version of its kind */
  withdraw(by: string, now: Date, newest: number): void {
    if (this.version !== newest) throw Problem.conflict('consent_document.replaced', 'A newer version replaced it.');
    this.withdrawnById = by;
    this.withdrawnAt = now;
  }
}
