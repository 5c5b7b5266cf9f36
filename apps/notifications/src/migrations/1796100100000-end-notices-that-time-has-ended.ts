import { relayTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The relay role sees of which clinics there are notices about visits that have begun, and nothing else of them. */
export class EndNoticesThatTimeHasEnded1796100100000 implements MigrationInterface {
  name = 'EndNoticesThatTimeHasEnded1796100100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index staff_notice_of_time on staff_notice (clinic_id, subject_id)
        where resolved_at is null and subject_kind in ('appointment', 'clinic');
      ${relayTable('notifications', 'staff_notice', 'select (clinic_id, rule, subject_kind, subject_id, created_at, resolved_at)')}
      ${relayTable('notifications', 'appointment_copy', 'select (clinic_id, id, starts_at)')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
