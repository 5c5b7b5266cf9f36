import { tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom their owner has said to be known here. Nobody is missed by starting empty: whoever is not in it is asked for. */
const PEOPLE = `
create table known_person (
  clinic_id uuid not null,
  person_id uuid not null,
  primary key (clinic_id, person_id)
);
comment on table known_person is 'people about whom inquiries was asked once, and who are known there';
`;

export class BookOnlyPeopleThatTheClinicKnows1795610000000 implements MigrationInterface {
  name = 'BookOnlyPeopleThatTheClinicKnows1795610000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PEOPLE);
    await runner.query(tenantTable('scheduling', 'known_person', 'select, insert'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
