import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever shows notices hears of each change; those that are done are listed by when that was, and by whom. */
export class SayWhatBecomesOfANotice1795910000000 implements MigrationInterface {
  name = 'SayWhatBecomesOfANotice1795910000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table staff_notice
        add column version integer not null default 1,
        add column resolved_by uuid,
        add check (resolved_by is null or resolved_at is not null);
      comment on column staff_notice.version is 'of what is said about it: each fact has the next number';
      create index staff_notice_done on staff_notice (clinic_id, resolved_at desc, id desc) where resolved_at is not null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
