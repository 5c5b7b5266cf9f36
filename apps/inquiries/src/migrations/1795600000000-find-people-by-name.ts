import { relayTable, tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Names are sealed, so a name is found by a keyed hash of each of its words. People of before are marked as not yet
 * findable; a running service makes them so, since only it can open what is sealed. It finds them, of all clinics, as
 * the relay role, which sees ids and nothing else of a person.
 *
 * A word has no foreign key: a word of nobody finds nobody, and the check would cost every inquiry. `received_event_id`
 * and `correlation_id` let the timeline show the beginning of an inquiry without a row of its own.
 */
const FIND_PEOPLE_BY_NAME = `
create table person_search (
  clinic_id   uuid  not null,
  token_index bytea not null check (octet_length(token_index) = 16),
  person_id   uuid  not null,
  primary key (clinic_id, token_index, person_id)
);
comment on table person_search is 'keyed hashes of the words of a name, as the person or an inquiry of theirs gave it';

alter table person add column names_indexed boolean not null default false;
create index person_without_search on person (clinic_id, id) where not names_indexed;

alter table inquiry add column received_event_id uuid, add column correlation_id uuid;
comment on column inquiry.received_event_id is 'the event that announced it; unknown of those received by the first release';

alter table contact_consent
  alter column inquiry_id drop not null,
  add column recorded_by_id uuid,
  drop constraint contact_consent_form_check,
  add constraint contact_consent_form_check check (form in ('clinic_page', 'embed', 'staff')),
  add constraint contact_consent_said_check
    check ((form = 'staff') = (inquiry_id is null) and (form = 'staff') = (recorded_by_id is not null));
comment on column contact_consent.inquiry_id is 'the inquiry whose box was ticked; none where the person told staff, who recorded it for everything';
`;

export class FindPeopleByName1795600000000 implements MigrationInterface {
  name = 'FindPeopleByName1795600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FIND_PEOPLE_BY_NAME);
    await runner.query(tenantTable('inquiries', 'person_search', 'select, insert'));
    await runner.query(relayTable('inquiries', 'person', 'select (clinic_id, id, names_indexed)'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
