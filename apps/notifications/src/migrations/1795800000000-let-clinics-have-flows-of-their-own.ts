import { tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each row is a choice of a clinic about a shipped flow, and rows are only ever added: what is under way names the version
 * that planned it. Flows look at more of inquiries and safety flags than before, and at the days on which a clinic is
 * closed.
 */
export class LetClinicsHaveFlowsOfTheirOwn1795800000000 implements MigrationInterface {
  name = 'LetClinicsHaveFlowsOfTheirOwn1795800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table own_flow (
        clinic_id uuid not null,
        rule text not null,
        version integer not null check (version > 1000),
        terms jsonb,
        put_at timestamptz not null,
        put_by uuid not null,
        primary key (clinic_id, rule, version)
      );
      comment on column own_flow.terms is 'null: back to the shipped flow';
      create trigger own_flow_append_only before update or delete on own_flow
        for each row execute function refuse_change();
      create trigger own_flow_no_truncate before truncate on own_flow
        for each statement execute function refuse_change();

      create table safety_flag_copy (
        clinic_id uuid not null,
        id uuid not null,
        level text,
        acknowledged_at timestamptz,
        resolved_at timestamptz,
        primary key (clinic_id, id)
      ) with (fillfactor = 80);
      comment on column safety_flag_copy.level is 'null: its beginning is not heard yet';

      alter table inquiry_copy
        add column contacted_at timestamptz,
        add column reached_at timestamptz;
      comment on column inquiry_copy.reached_at is 'when the visitor first answered somebody';

      alter table clinic_copy add column closures jsonb not null default '[]';
      ${tenantTable('notifications', 'own_flow', 'select, insert')}
      ${tenantTable('notifications', 'safety_flag_copy', 'select, insert, update')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
