import { foundationV1, tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables of the inquiries service, without what every service has (outbox, audit and the like) and without the
 * row-level security that each table gets from the platform.
 *
 * Private data is sealed: one encrypted blob per row, under the person's own key. What must be found again is either
 * harmless in the clear (state, instants) or a keyed hash (`value_index`, 16 bytes).
 */
export const PEOPLE_AND_INQUIRIES = `
create table person (
  clinic_id          uuid        not null,
  id                 uuid        not null,
  key_id             uuid        not null,
  key_version        integer     not null default 1,
  sealed             bytea       not null,
  state_of_residence text        not null check (state_of_residence ~ '^[A-Z]{2}$'),
  version            integer     not null default 1,
  created_at         timestamptz not null,
  primary key (clinic_id, id)
);
comment on column person.sealed is 'name, language and zone';
comment on column person.key_id is 'the person''s key in the key store; without it the blobs of this person stay shut';

create table contact_point (
  clinic_id    uuid        not null,
  id           uuid        not null,
  person_id    uuid        not null,
  kind         text        not null check (kind in ('email', 'phone')),
  value_index  bytea       not null check (octet_length(value_index) = 16),
  sealed       bytea       not null,
  confirmed_at timestamptz,
  opted_out_at timestamptz,
  created_at   timestamptz not null,
  primary key (clinic_id, id),
  unique (clinic_id, kind, value_index),
  foreign key (clinic_id, person_id) references person (clinic_id, id)
);
create index contact_point_of_person on contact_point (clinic_id, person_id);
comment on column contact_point.confirmed_at is 'when it was shown to be the person''s own; until then it serves the inquiry that gave it';
comment on column contact_point.value_index is 'keyed hash of the normalised value: how the same person is recognised';

create table inquiry (
  clinic_id          uuid        not null,
  id                 uuid        not null,
  person_id          uuid        not null,
  intent             text        not null check (intent in ('question', 'ready_to_schedule')),
  state              text        not null default 'new'
                                 check (state in ('new', 'contacted', 'consult_booked', 'converted', 'closed')),
  urgency            text        not null default 'routine' check (urgency in ('routine', 'review', 'acute')),
  over_rank          smallint    not null generated always as (
                                   case when state in ('converted', 'closed') then 1 else 0 end) stored,
  urgent_rank        smallint    not null generated always as (
                                   case urgency when 'acute' then 0 when 'review' then 1 else 2 end) stored,
  intent_rank        smallint    not null generated always as (
                                   case intent when 'ready_to_schedule' then 0 else 1 end) stored,
  assignee_id        uuid,
  sealed             bytea       not null,
  email_point_id     uuid,
  phone_point_id     uuid,
  state_of_residence text        not null check (state_of_residence ~ '^[A-Z]{2}$'),
  form               text        not null check (form in ('clinic_page', 'embed')),
  received_at        timestamptz not null,
  contacted_at       timestamptz,
  closed_at          timestamptz,
  closed_by_id       uuid,
  close_reason       text        check (close_reason in ('no_response', 'not_a_fit', 'out_of_state', 'price', 'declined',
                                                         'duplicate', 'spam', 'under_18')),
  close_note         bytea,
  version            integer     not null default 1,
  primary key (clinic_id, id),
  foreign key (clinic_id, person_id) references person (clinic_id, id),
  foreign key (clinic_id, email_point_id) references contact_point (clinic_id, id),
  foreign key (clinic_id, phone_point_id) references contact_point (clinic_id, id),
  check (email_point_id is not null or phone_point_id is not null),
  check ((state = 'closed') = (closed_at is not null)),
  check ((state = 'closed') = (close_reason is not null))
);
create index inquiry_inbox on inquiry (clinic_id, over_rank, urgent_rank, intent_rank, received_at, id);
create index inquiry_of_assignee on inquiry (clinic_id, assignee_id, over_rank, urgent_rank, intent_rank, received_at, id)
  where assignee_id is not null;
create index inquiry_of_person on inquiry (clinic_id, person_id);
comment on column inquiry.sealed is 'name, message and answers as given in this inquiry';
comment on column inquiry.email_point_id is 'the address given here, to which an answer to this inquiry goes';
comment on column inquiry.state_of_residence is 'as given in this inquiry; the person''s own is changed by staff only';

create table contact_consent (
  clinic_id    uuid        not null,
  id           uuid        not null,
  person_id    uuid        not null,
  inquiry_id   uuid        not null,
  kind         text        not null check (kind in ('sms', 'email', 'calls', 'newsletter')),
  text_version text        not null check (length(text_version) between 1 and 40),
  granted_at   timestamptz not null,
  ip_hash      text,
  form         text        not null check (form in ('clinic_page', 'embed')),
  revoked_at   timestamptz,
  primary key (clinic_id, id),
  foreign key (clinic_id, person_id) references person (clinic_id, id),
  foreign key (clinic_id, inquiry_id) references inquiry (clinic_id, id)
);
create index contact_consent_of_person on contact_consent (clinic_id, person_id, kind, granted_at);
comment on table contact_consent is 'one row for each box ticked, with the text that was ticked; a refusal has no row';

create table contact_log_entry (
  clinic_id  uuid        not null,
  id         uuid        not null,
  inquiry_id uuid        not null,
  at         timestamptz not null,
  by_id      uuid        not null,
  channel    text        not null check (channel in ('phone', 'email', 'sms', 'in_person')),
  reached    boolean     not null,
  sealed     bytea,
  primary key (clinic_id, id),
  foreign key (clinic_id, inquiry_id) references inquiry (clinic_id, id)
);
create index contact_log_of_inquiry on contact_log_entry (clinic_id, inquiry_id, at, id);
comment on column contact_log_entry.sealed is 'the note, if one was written';
`;

/** Every table above, parents first: each leads with the clinic and is under row-level security. */
export const TENANT_TABLES = ['person', 'contact_point', 'inquiry', 'contact_consent', 'contact_log_entry'] as const;

export class KeepPeopleAndTheirInquiries1764000000001 implements MigrationInterface {
  name = 'KeepPeopleAndTheirInquiries1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(foundationV1('inquiries'));
    await runner.query(PEOPLE_AND_INQUIRIES);
    for (const table of TENANT_TABLES) await runner.query(tenantTable('inquiries', table, 'select, insert, update'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
