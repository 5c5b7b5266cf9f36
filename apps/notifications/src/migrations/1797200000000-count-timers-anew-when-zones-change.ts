import { relayTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which zones a clinic's timers were counted by. The relay role sees of which clinics they are old. */
export class CountTimersAnewWhenZonesChange1797200000000 implements MigrationInterface {
  name = 'CountTimersAnewWhenZonesChange1797200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table clinic_copy add column zone_data text;
      comment on column clinic_copy.zone_data is 'the release of the IANA zones that its timers were counted by; null: before that was kept';
      ${relayTable('notifications', 'clinic_copy', 'select (clinic_id, zone_data)')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
