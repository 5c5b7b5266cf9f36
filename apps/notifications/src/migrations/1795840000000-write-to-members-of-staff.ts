import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail to staff is a message to each of those that it is for: the same step about the same subject, once to each. */
export class WriteToMembersOfStaff1795840000000 implements MigrationInterface {
  name = 'WriteToMembersOfStaff1795840000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message add column staff_id uuid;
      comment on column message.staff_id is 'to which member of staff; null in a mail to staff: it goes to each of them as a message of their own';
      alter table message drop constraint message_once;
      alter table message add constraint message_once
        unique nulls not distinct (clinic_id, rule, subject_id, occurrence, step, channel, audience, staff_id);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
