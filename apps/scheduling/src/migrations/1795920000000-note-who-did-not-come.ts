import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When staff said that somebody did not come: the word can be taken back for a while. */
export class NoteWhoDidNotCome1795920000000 implements MigrationInterface {
  name = 'NoteWhoDidNotCome1795920000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table appointment
        add column no_show_at timestamptz,
        add check ((state = 'no_show') = (no_show_at is not null))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
