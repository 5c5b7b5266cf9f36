import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A yes from a number asks who else has given that number, without a look at every inquiry of the clinic. */
export class FindWhoSharesANumber1797100100000 implements MigrationInterface {
  name = 'FindWhoSharesANumber1797100100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index inquiry_of_phone_point on inquiry (clinic_id, phone_point_id) where phone_point_id is not null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
