import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Staff look for messages that reached nobody, for what lies ahead of a person, and for how late timers were: each without
 * a look at everything that a clinic ever sent. What is said of a message that was tried anew has versions of its own.
 */
export class FindWhatReachedNobodyAndWhatLiesAhead1795830000000 implements MigrationInterface {
  name = 'FindWhatReachedNobodyAndWhatLiesAhead1795830000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message add column redrives integer not null default 0;
      comment on column message.redrives is 'how often staff had it tried anew';
      create index message_stuck on message (clinic_id, planned_at, id)
        where audience = 'person' and subject_kind not in ('person', 'reply')
          and (state = 'failed' or state = 'sent' and delivery = 'undelivered'
            or state = 'suppressed' and reason in ('no_consent', 'opted_out', 'no_contact_point', 'no_carrier', 'too_long'));
      create index timer_of_person on timer (clinic_id, person_id, wanted_at) where state = 'due';
      create index timer_fired on timer (clinic_id, fired_at) where state = 'fired';`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
