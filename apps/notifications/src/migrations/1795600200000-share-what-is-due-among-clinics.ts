import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is due is taken clinic by clinic, so that nobody's flood makes others wait. */
export class ShareWhatIsDueAmongClinics1795600200000 implements MigrationInterface {
  name = 'ShareWhatIsDueAmongClinics1795600200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index timer_due_of_clinic on timer (clinic_id, due_at) where state = 'due';
      create index message_due_of_clinic on message (clinic_id, due_at) where state in ('pending', 'sending');`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
