import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second carrier of text messages has numbers of its own: what people answer there finds its clinic as well. */
export class WriteFromASecondNumber1795900100000 implements MigrationInterface {
  readonly name = 'WriteFromASecondNumber1795900100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table clinic_directory add column second_text_number text;
      create unique index clinic_directory_second_text_number on clinic_directory (second_text_number);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
