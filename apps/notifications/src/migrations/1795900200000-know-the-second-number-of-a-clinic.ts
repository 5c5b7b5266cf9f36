import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a second carrier of text messages carries comes from the clinic's number there. */
export class KnowTheSecondNumberOfAClinic1795900200000 implements MigrationInterface {
  name = 'KnowTheSecondNumberOfAClinic1795900200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table clinic_copy add column second_text_number text`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
