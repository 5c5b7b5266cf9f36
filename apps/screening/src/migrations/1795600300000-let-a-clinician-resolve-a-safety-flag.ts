import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A flag that is resolved is over, with a note of why. The same concern may come up again after that: a flag of its own,
 * numbered, since the old one stays as it is.
 */
export class LetAClinicianResolveASafetyFlag1795600300000 implements MigrationInterface {
  name = 'LetAClinicianResolveASafetyFlag1795600300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table safety_flag_entry drop constraint safety_flag_entry_kind_check;
      alter table safety_flag_entry add constraint safety_flag_entry_kind_check
        check (kind in ('raised', 'acknowledged', 'resolved'));
      alter table safety_flag_entry add constraint safety_flag_entry_resolved_with_note
        check (kind <> 'resolved' or note is not null);

      alter table safety_flag add column occurrence integer not null default 1 check (occurrence > 0);
      alter table safety_flag drop constraint safety_flag_clinic_id_source_subject_id_level_key;
      alter table safety_flag add constraint safety_flag_once
        unique (clinic_id, source, subject_id, level, occurrence);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
