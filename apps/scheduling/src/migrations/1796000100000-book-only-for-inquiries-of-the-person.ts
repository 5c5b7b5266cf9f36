import { tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose inquiries are whose. None is missed by starting empty: whatever is not in it is asked for. */
const INQUIRIES = `
create table known_inquiry (
  clinic_id uuid not null,
  inquiry_id uuid not null,
  person_id uuid not null,
  primary key (clinic_id, inquiry_id),
  foreign key (clinic_id, person_id) references known_person
);
comment on table known_inquiry is 'inquiries about which inquiries was asked once, and whose they are';
`;

export class BookOnlyForInquiriesOfThePerson1796000100000 implements MigrationInterface {
  name = 'BookOnlyForInquiriesOfThePerson1796000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INQUIRIES);
    await runner.query(tenantTable('scheduling', 'known_inquiry', 'select, insert'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
