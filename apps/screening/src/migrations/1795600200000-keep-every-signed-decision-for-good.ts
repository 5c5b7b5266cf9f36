import { tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A prescriber who changes their mind signs another decision: the newest counts, the others stay as they were signed. */
export class KeepEverySignedDecisionForGood1795600200000 implements MigrationInterface {
  name = 'KeepEverySignedDecisionForGood1795600200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision (
        clinic_id uuid not null,
        id uuid not null,
        screening_id uuid not null,
        screening_version integer not null,
        bookable boolean not null,
        valid_until date,
        sealed bytea not null,
        decided_by_id uuid not null,
        decided_at timestamptz not null,
        primary key (clinic_id, id),
        unique (clinic_id, screening_id, screening_version),
        foreign key (clinic_id, screening_id) references screening (clinic_id, id),
        check (bookable = (valid_until is not null))
      );
      comment on column decision.sealed is 'outcome, routes, conditions, reasons, note and signature, sealed with the person''s key';

      create trigger decision_append_only before update or delete on decision
        for each row execute function refuse_change();
      create trigger decision_no_truncate before truncate on decision
        for each statement execute function refuse_change();
      ${tenantTable('screening', 'decision', 'select, insert')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
