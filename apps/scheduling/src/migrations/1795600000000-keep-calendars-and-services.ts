import { tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What free times are computed from: the clinic and its staff as their owner says them, and our rooms and services. */
const CALENDARS = `
create table clinic_copy (
  clinic_id       uuid    primary key,
  organisation_id uuid    not null,
  code            text    not null,
  zone            text    not null,
  hours           jsonb   not null,
  closures        jsonb   not null,
  profile_version integer not null
);
comment on column clinic_copy.code is 'front part of the links that go out from this clinic';

create table calendar_version (
  clinic_id uuid    primary key,
  version   integer not null
);
comment on table calendar_version is 'grows with every change of what free times are computed from, so that nobody computes from an old copy';

create table visit_service (
  clinic_id             uuid     not null,
  code                  text     not null check (code ~ '^[A-Z][A-Z_]{1,19}$'),
  offered               boolean  not null,
  duration_minutes      smallint not null check (duration_minutes between 5 and 480),
  buffer_before_minutes smallint not null check (buffer_before_minutes between 0 and 120),
  buffer_after_minutes  smallint not null check (buffer_after_minutes between 0 and 120),
  modes                 text[]   not null check (cardinality(modes) > 0),
  roles                 text[]   not null check (cardinality(roles) > 0),
  rooms                 text[]   not null,
  version               integer  not null default 1,
  primary key (clinic_id, code)
);
comment on column visit_service.rooms is 'in person it takes a room with one of these capabilities; none: no room is kept';

create table room (
  clinic_id    uuid    not null,
  id           uuid    not null,
  name         text    not null check (length(name) between 1 and 60),
  capabilities text[]  not null check (cardinality(capabilities) > 0),
  in_use       boolean not null,
  version      integer not null default 1,
  primary key (clinic_id, id),
  unique (clinic_id, name)
);

create table staff_calendar (
  clinic_id  uuid        not null,
  staff_id   uuid        not null,
  roles      text[]      not null,
  active     boolean     not null,
  changed_at timestamptz not null,
  weekly     jsonb,
  absences   jsonb       not null default '[]',
  version    integer     not null default 1,
  primary key (clinic_id, staff_id)
);
comment on column staff_calendar.changed_at is 'of the newest word about this person; an older one that comes late changes nothing';
comment on column staff_calendar.weekly is 'working hours in the clinic''s zone; null: whenever the clinic is open';

create table bookable_copy (
  clinic_id   uuid        not null,
  person_id   uuid        not null,
  decision_id uuid        not null,
  bookable    boolean     not null,
  valid_until date,
  decided_at  timestamptz not null,
  primary key (clinic_id, person_id)
);
comment on table bookable_copy is 'the newest signed decision, as far as booking needs it';
`;

const TABLES = [
  ['clinic_copy', 'select, insert, update'],
  ['calendar_version', 'select, insert, update'],
  ['visit_service', 'select, insert, update'],
  ['room', 'select, insert, update'],
  ['staff_calendar', 'select, insert, update'],
  ['bookable_copy', 'select, insert, update'],
] as const;

export class KeepCalendarsAndServices1795600000000 implements MigrationInterface {
  name = 'KeepCalendarsAndServices1795600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CALENDARS);
    for (const [table, rights] of TABLES) await runner.query(tenantTable('scheduling', table, rights));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
