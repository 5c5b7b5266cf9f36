import { tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody who looks into the inbox anyway needs no mail that says what lies there. */
export class LetStaffGoWithoutTheMorningsMail1796100200000 implements MigrationInterface {
  name = 'LetStaffGoWithoutTheMorningsMail1796100200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table morning_mail_choice (
        clinic_id uuid not null,
        staff_id uuid not null,
        wanted boolean not null,
        chosen_at timestamptz not null,
        primary key (clinic_id, staff_id)
      );
      comment on table morning_mail_choice is 'without a row the mail is wanted';
      ${tenantTable('notifications', 'morning_mail_choice', 'select, insert, update')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
