import { relayTable, tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Appointments, and the one table that says which time of which person, member of staff or room they take. Its
 * exclusion constraint is the judge of double bookings; everything else only looks ahead.
 */
const APPOINTMENTS = `
create extension if not exists btree_gist;

create table appointment (
  clinic_id     uuid        not null,
  id            uuid        not null,
  person_id     uuid        not null,
  inquiry_id    uuid,
  offer_id      uuid,
  service_code  text        not null,
  mode          text        not null check (mode in ('phone', 'video', 'in_person')),
  state         text        not null check (state in ('held', 'booked', 'confirmed', 'checked_in', 'in_session',
                                                      'monitoring', 'completed', 'cancelled', 'no_show', 'expired')),
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  local_start   text        not null check (local_start ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$'),
  zone          text        not null,
  staff_ids     uuid[]      not null,
  room_id       uuid,
  held_by       text,
  hold_until    timestamptz,
  booked_at     timestamptz,
  confirmed_at  timestamptz,
  cancelled_at  timestamptz,
  cancelled_by  text        check (cancelled_by in ('person', 'clinic')),
  cancel_reason text        check (cancel_reason in ('patient_request', 'clinic', 'illness', 'no_longer_wanted')),
  version       integer     not null default 1,
  primary key (clinic_id, id),
  check (starts_at < ends_at),
  check ((state = 'held') = (hold_until is not null)),
  check (state <> 'cancelled' or cancelled_at is not null)
);
create index appointment_by_start on appointment (clinic_id, starts_at, id);
create index appointment_of_person on appointment (clinic_id, person_id, starts_at);
create index appointment_held on appointment (clinic_id, held_by) where state = 'held';
create index appointment_held_for_offer on appointment (clinic_id, offer_id) where state = 'held';

create table allocation (
  clinic_id      uuid        not null,
  appointment_id uuid        not null,
  resource_id    uuid        not null,
  kind           text        not null check (kind in ('person', 'room', 'staff')),
  block_from     timestamptz not null,
  block_to       timestamptz not null,
  state          text        not null check (state in ('held', 'booked')),
  hold_until     timestamptz,
  span           tstzrange   not null generated always as (tstzrange(block_from, block_to, '[)')) stored,
  primary key (clinic_id, resource_id, block_from, appointment_id),
  foreign key (clinic_id, appointment_id) references appointment (clinic_id, id),
  check (block_from < block_to and block_to - block_from <= interval '24 hours'),
  check ((state = 'held') = (hold_until is not null)),
  constraint allocation_is_free
    exclude using gist (clinic_id with =, resource_id with =, span with &&)
);
create index allocation_held on allocation (clinic_id, resource_id) where state = 'held';
comment on table allocation is 'one row for each resource of an appointment, with its buffers; the person is a resource too';

create table staff_diary (
  clinic_id       uuid        not null,
  organisation_id uuid        not null,
  staff_id        uuid        not null,
  appointment_id  uuid        not null,
  block_from      timestamptz not null,
  block_to        timestamptz not null,
  state           text        not null check (state in ('held', 'booked')),
  hold_until      timestamptz,
  span            tstzrange   not null generated always as (tstzrange(block_from, block_to, '[)')) stored,
  primary key (clinic_id, staff_id, block_from, appointment_id),
  check (block_from < block_to and block_to - block_from <= interval '24 hours'),
  check ((state = 'held') = (hold_until is not null)),
  constraint staff_diary_is_free
    exclude using gist (organisation_id with =, staff_id with =, span with &&)
);
create index staff_diary_of_staff on staff_diary (organisation_id, staff_id, block_from);
create index staff_diary_held on staff_diary (clinic_id, staff_id) where state = 'held';
comment on table staff_diary is 'the staff rows of allocation once more, over all clinics of an organisation: nobody is in two clinics at once';

create table booking_offer (
  clinic_id      uuid        not null,
  id             uuid        not null,
  person_id      uuid        not null,
  inquiry_id     uuid,
  service_code   text        not null,
  state          text        not null check (state in ('open', 'booked', 'expired', 'withdrawn')),
  offered_at     timestamptz not null,
  expires_at     timestamptz not null,
  ended_at       timestamptz,
  appointment_id uuid,
  version        integer     not null default 1,
  primary key (clinic_id, id),
  foreign key (clinic_id, appointment_id) references appointment (clinic_id, id),
  check ((state = 'open') = (ended_at is null)),
  check ((state = 'booked') = (appointment_id is not null))
);
create unique index booking_offer_open on booking_offer (clinic_id, person_id, service_code) where state = 'open';

create table booking_link (
  clinic_id    uuid  not null,
  token_hash   bytea not null check (octet_length(token_hash) = 32),
  subject_kind text  not null check (subject_kind in ('offer', 'appointment')),
  subject_id   uuid  not null,
  primary key (clinic_id, token_hash)
);
comment on table booking_link is 'links that were given out; the token itself is derived anew for each message and kept nowhere';

create table timer (
  clinic_id   uuid        not null,
  kind        text        not null check (kind in ('hold_expiry', 'offer_expiry')),
  subject_id  uuid        not null,
  due_at      timestamptz not null,
  lease_until timestamptz,
  attempts    integer     not null default 0,
  primary key (clinic_id, kind, subject_id)
);
create index timer_due on timer (due_at);

create function refuse_shortfall(wanted bigint, got bigint) returns void language plpgsql as $$
begin
  if got < wanted then raise exception 'the time is taken' using errcode = 'SW409'; end if;
end $$;
comment on function refuse_shortfall(bigint, bigint) is 'COMMIT is on its way when the rows are counted: only the statement itself can still stop it';
`;

/** Other clinics of the organisation read that the time is busy; each writes its own rows only. */
const DIARY = `
alter table staff_diary enable row level security;
alter table staff_diary force row level security;
create policy clinic on staff_diary
  using (clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid))
  with check (clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid)
              and organisation_id = (select c.organisation_id from clinic_copy c
                                      where c.clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid)));
create policy busy on staff_diary for select to sw_scheduling_app
  using (organisation_id = (select c.organisation_id from clinic_copy c
                             where c.clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid)));
grant select, insert, update, delete on staff_diary to sw_scheduling_app;
`;

const TABLES = [
  ['appointment', 'select, insert, update'],
  ['allocation', 'select, insert, update, delete'],
  ['booking_offer', 'select, insert, update'],
  ['booking_link', 'select, insert'],
  ['timer', 'select, insert, update, delete'],
] as const;

export class BookNobodyTwice1795600000001 implements MigrationInterface {
  name = 'BookNobodyTwice1795600000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPOINTMENTS);
    for (const [table, rights] of TABLES) await runner.query(tenantTable('scheduling', table, rights));
    await runner.query(DIARY);
    await runner.query(relayTable('scheduling', 'timer', 'select, update'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
