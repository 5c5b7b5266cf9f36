import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who answers an old text writes to the number that it came from: a STOP to it counts as long as no other clinic has it. */
export class HearWhatIsWrittenToAFormerNumber1796100000000 implements MigrationInterface {
  readonly name = 'HearWhatIsWrittenToAFormerNumber1796100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table clinic_directory add column former_text_numbers text[] not null default '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
