import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The end of an acute flag may be heard before its beginning, so each of the two instants may be missing. */
export class LetAnAcuteFlagEnd1795600100000 implements MigrationInterface {
  name = 'LetAnAcuteFlagEnd1795600100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table acute_flag_copy
        alter column raised_at drop not null,
        add column resolved_at timestamptz,
        add check (raised_at is not null or resolved_at is not null);
      comment on column acute_flag_copy.resolved_at is 'from here on the flag holds nothing back';
      drop index acute_flag_copy_of_person;
      create index acute_flag_copy_open on acute_flag_copy (clinic_id, person_id) where resolved_at is null;
      grant update on acute_flag_copy to sw_notifications_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
