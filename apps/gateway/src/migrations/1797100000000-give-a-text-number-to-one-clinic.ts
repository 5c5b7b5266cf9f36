import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A number for texts as the range of whole numbers that it alone is in; nothing where there is none. */
const range = (column: string): string =>
  `case when ${column} is null then '{}'
        else int8multirange(int8range(substr(${column}, 2)::int8, substr(${column}, 2)::int8, '[]')) end`;

/** Whichever of its two numbers a clinic writes from: what is answered there finds that clinic and no other. */
export class GiveATextNumberToOneClinic1797100000000 implements MigrationInterface {
  readonly name = 'GiveATextNumberToOneClinic1797100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table clinic_directory
        add constraint clinic_directory_text_numbers_of_one
        exclude using gist ((${range('text_number')} + ${range('second_text_number')}) with &&)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
