import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Staff may let a person give the birth date anew; the lock after wrong tries grows from one time to the next; and a
 * code counts only once it has left.
 */
export class LetStaffForgetABirthDate1795600400000 implements MigrationInterface {
  name = 'LetStaffForgetABirthDate1795600400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant delete on second_factor to sw_screening_app;

      alter table screening add column locks smallint not null default 0 check (locks >= 0);
      comment on column screening.locks is 'since the last right second factor: each one lasts longer';

      alter table screening_code add column sent_at timestamptz;
      comment on column screening_code.sent_at is 'when the code that was asked for last left; null: it did not, as far as is known';`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
