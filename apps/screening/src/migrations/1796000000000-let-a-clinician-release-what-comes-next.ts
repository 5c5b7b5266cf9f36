import { tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person was told after a decision, by whom, behind which link; it stays as it was released. */
export class LetAClinicianReleaseWhatComesNext1796000000000 implements MigrationInterface {
  name = 'LetAClinicianReleaseWhatComesNext1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table screening_release (
        clinic_id uuid not null,
        id uuid not null,
        screening_id uuid not null,
        screening_version integer not null,
        decision_id uuid not null,
        sealed bytea not null,
        link_hash bytea not null check (octet_length(link_hash) = 32),
        released_by_id uuid not null,
        released_at timestamptz not null,
        expires_at timestamptz not null,
        read_at timestamptz,
        primary key (clinic_id, id),
        unique (clinic_id, screening_id, screening_version),
        unique (clinic_id, link_hash),
        foreign key (clinic_id, screening_id) references screening (clinic_id, id),
        foreign key (clinic_id, decision_id) references decision (clinic_id, id)
      );
      comment on column screening_release.sealed is 'what the person reads, sealed with their key';
      comment on column screening_release.link_hash is 'SHA-256 of the link''s token';

      create function keep_what_was_released() returns trigger language plpgsql as $$
        begin
          if old.read_at is not null or
             (new.id, new.screening_id, new.screening_version, new.decision_id, new.sealed, new.link_hash,
              new.released_by_id, new.released_at, new.expires_at)
             is distinct from
             (old.id, old.screening_id, old.screening_version, old.decision_id, old.sealed, old.link_hash,
              old.released_by_id, old.released_at, old.expires_at) then
            raise exception 'what was released is never changed' using errcode = '42501';
          end if;
          return new;
        end $$;
      create trigger screening_release_immutable before update on screening_release
        for each row execute function keep_what_was_released();
      create trigger screening_release_not_removed before delete on screening_release
        for each row execute function refuse_change();
      create trigger screening_release_no_truncate before truncate on screening_release
        for each statement execute function refuse_change();
      ${tenantTable('screening', 'screening_release', 'select, insert, update')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
