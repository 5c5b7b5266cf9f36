import { tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What other services say about people: every event as one line of a timeline, and of screenings and visits as much as
 * tells how far somebody has come. Each event fills columns of its own, so the order in which they come makes no
 * difference. None of it is private: events hold ids, codes and instants.
 */
const FOLLOW_PEOPLE = `
create table timeline_entry (
  clinic_id      uuid        not null,
  event_id       uuid        not null,
  person_id      uuid        not null,
  at             timestamptz not null,
  type           text        not null,
  owner          text        not null,
  subject_kind   text        not null,
  subject_id     uuid        not null,
  caused_by_id      uuid,
  correlation_id uuid        not null,
  facts          jsonb       not null,
  primary key (clinic_id, event_id)
);
create index timeline_of_person on timeline_entry (clinic_id, person_id, at, event_id);
comment on column timeline_entry.caused_by_id is 'the event that led to it; none where a request did';

create table screening_copy (
  clinic_id    uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  invited_at   timestamptz,
  expired_at   timestamptz,
  corrected_at timestamptz,
  decided_at   timestamptz,
  bookable     boolean,
  valid_until  date,
  primary key (clinic_id, id)
);
create index screening_copy_of_person on screening_copy (clinic_id, person_id);

create table appointment_copy (
  clinic_id    uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  inquiry_id   uuid,
  service_code text not null,
  booked_at    timestamptz,
  cancelled_at timestamptz,
  primary key (clinic_id, id)
);
create index appointment_copy_of_person on appointment_copy (clinic_id, person_id);
create index appointment_copy_of_inquiry on appointment_copy (clinic_id, inquiry_id) where inquiry_id is not null;

create table clinic_copy (
  clinic_id       uuid    not null primary key,
  zone            text    not null,
  profile_version integer not null
);
`;

export class FollowPeopleThroughEveryService1795600100000 implements MigrationInterface {
  name = 'FollowPeopleThroughEveryService1795600100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOLLOW_PEOPLE);
    await runner.query(tenantTable('inquiries', 'timeline_entry', 'select, insert'));
    for (const copy of ['screening_copy', 'appointment_copy', 'clinic_copy']) {
      await runner.query(tenantTable('inquiries', copy, 'select, insert, update'));
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
