import { tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A flag and what was done about it are rows that are only ever added: the application may not change or remove one,
 * and a trigger refuses it to everybody else.
 */
export class KeepEverySafetyFlagForGood1795400100000 implements MigrationInterface {
  name = 'KeepEverySafetyFlagForGood1795400100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table known_person (
        clinic_id uuid not null,
        id uuid not null,
        key_id uuid not null,
        primary key (clinic_id, id)
      );
      comment on column known_person.key_id is 'the person''s key in the key store; without it what was written about the person stays shut';

      create table safety_flag (
        clinic_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        level text not null check (level in ('acute', 'non_acute', 'review')),
        source text not null check (source in ('inquiry')),
        subject_id uuid not null,
        raised_at timestamptz not null,
        primary key (clinic_id, id),
        unique (clinic_id, source, subject_id, level),
        foreign key (clinic_id, person_id) references known_person (clinic_id, id)
      );
      create index safety_flag_of_person on safety_flag (clinic_id, person_id);
      create index safety_flag_newest on safety_flag (clinic_id, raised_at, id);

      create table safety_flag_entry (
        clinic_id uuid not null,
        flag_id uuid not null,
        version integer not null check (version > 0),
        kind text not null check (kind in ('raised', 'acknowledged')),
        by_kind text not null,
        by_id text not null,
        at timestamptz not null,
        note bytea,
        primary key (clinic_id, flag_id, version),
        unique (clinic_id, flag_id, kind),
        foreign key (clinic_id, flag_id) references safety_flag (clinic_id, id)
      );
      comment on column safety_flag_entry.note is 'sealed with the person''s key';

      create trigger safety_flag_append_only before update or delete on safety_flag
        for each row execute function refuse_change();
      create trigger safety_flag_no_truncate before truncate on safety_flag
        for each statement execute function refuse_change();
      create trigger safety_flag_entry_append_only before update or delete on safety_flag_entry
        for each row execute function refuse_change();
      create trigger safety_flag_entry_no_truncate before truncate on safety_flag_entry
        for each statement execute function refuse_change();
      ${tenantTable('screening', 'known_person', 'select, insert')}
      ${tenantTable('screening', 'safety_flag', 'select, insert')}
      ${tenantTable('screening', 'safety_flag_entry', 'select, insert')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
