import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody has read what a clinician released to them: nobody is told of what they know. */
export class TellPeopleOfAnUpdate1796000000000 implements MigrationInterface {
  name = 'TellPeopleOfAnUpdate1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table screening_copy
        add column released_at timestamptz,
        add column release_read_at timestamptz`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
