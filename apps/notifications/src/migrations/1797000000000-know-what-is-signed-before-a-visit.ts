import { tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a clinic has people sign before which visits, what each has signed, and whose a visit is. */
export class KnowWhatIsSignedBeforeAVisit1797000000000 implements MigrationInterface {
  name = 'KnowWhatIsSignedBeforeAVisit1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table appointment_copy add column person_id uuid;
      create index appointment_copy_of_person on appointment_copy (clinic_id, person_id);
      create table consent_document_copy (
        clinic_id         uuid    not null,
        kind              text    not null,
        version           integer not null default 0,
        services          text[]  not null default '{}',
        withdrawn_version integer not null default 0,
        primary key (clinic_id, kind)
      );
      comment on table consent_document_copy is 'the newest version of each kind; in force unless it was withdrawn';
      create table consent_copy (
        clinic_id uuid    not null,
        person_id uuid    not null,
        kind      text    not null,
        version   integer not null,
        primary key (clinic_id, person_id, kind)
      );
      comment on table consent_copy is 'the newest version that a person has signed'`);
    await runner.query(tenantTable('notifications', 'consent_document_copy', 'select, insert, update'));
    await runner.query(tenantTable('notifications', 'consent_copy', 'select, insert, update'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
