import { tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did not come is written to and called, unless somebody has spoken to them since the visit began. */
export class HearWhoDidNotCome1795920100000 implements MigrationInterface {
  name = 'HearWhoDidNotCome1795920100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table appointment_copy
        add column no_show_version integer not null default 0,
        add column no_show_withdrawn_version integer not null default 0;
      create table contact_copy (
        clinic_id    uuid        not null,
        person_id    uuid        not null,
        contacted_at timestamptz not null,
        primary key (clinic_id, person_id)
      );
      comment on table contact_copy is 'when staff last reached out to a person, or a visit with them was made or moved'`);
    await runner.query(tenantTable('notifications', 'contact_copy', 'select, insert, update'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
