import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A clinic's text messages come from its own number: what people answer finds the clinic by it. */
export class WriteFromANumberOfItsOwn1795620000000 implements MigrationInterface {
  readonly name = 'WriteFromANumberOfItsOwn1795620000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table clinic_directory add column text_number text;
      create unique index clinic_directory_text_number on clinic_directory (text_number);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
