import { tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each row is a choice of a clinic about the words of a message, and rows are only ever added. */
export class LetClinicsWordTheirMessages1795820000000 implements MigrationInterface {
  name = 'LetClinicsWordTheirMessages1795820000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table own_template (
        clinic_id uuid not null,
        template text not null,
        channel text not null check (channel in ('email', 'sms')),
        language text not null,
        version integer not null check (version > 1000),
        words jsonb,
        put_at timestamptz not null,
        put_by uuid not null,
        primary key (clinic_id, template, channel, language, version)
      );
      comment on column own_template.words is 'null: back to the shipped words';
      create trigger own_template_append_only before update or delete on own_template
        for each row execute function refuse_change();
      create trigger own_template_no_truncate before truncate on own_template
        for each statement execute function refuse_change();
      ${tenantTable('notifications', 'own_template', 'select, insert')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
