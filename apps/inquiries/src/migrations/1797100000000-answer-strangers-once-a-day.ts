import { tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asks for help from a number that nobody on file has is told whom to call, once a day. */
export class AnswerStrangersOnceADay1797100000000 implements MigrationInterface {
  name = 'AnswerStrangersOnceADay1797100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stranger_answer (
        clinic_id    uuid        not null,
        number_index bytea       not null,
        reply_id     uuid        not null,
        asked_at     timestamptz not null,
        primary key (clinic_id, number_index),
        foreign key (clinic_id, reply_id) references reply (clinic_id, id)
      );
      comment on column stranger_answer.reply_id is 'the one that is answered';
      ${tenantTable('inquiries', 'stranger_answer', 'select, insert, update')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
