import { relayTable, tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A step of a flow that lies ahead is a timer, and what flows need to know of screenings, appointments and offers is
 * copied from their owners' events. The relay role claims due timers across clinics as it claims due messages.
 */
export class LetMessagesWaitForTheirTime1795600000000 implements MigrationInterface {
  name = 'LetMessagesWaitForTheirTime1795600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message
        add column step text not null default 'at_once',
        add column wanted_at timestamptz,
        add column in_reply boolean not null default false,
        add column inquiry_id uuid;
      comment on column message.in_reply is 'the person did themself what it answers, and waits for it at any hour';
      comment on column message.wanted_at is 'when it should reach the person; null in messages of before there were waits: when it was planned';
      comment on column message.occurrence is 'the version of its subject that it is about';
      alter table message drop constraint message_clinic_id_rule_subject_id_occurrence_channel_audien_key;
      alter table message add constraint message_once unique (clinic_id, rule, subject_id, occurrence, step, channel, audience);
      create index message_texts_of_person on message (clinic_id, person_id, ended_at) where channel = 'sms' and state = 'sent';

      alter table staff_notice
        add column person_id uuid,
        add column due_at timestamptz;

      create table timer (
        clinic_id uuid not null,
        rule text not null,
        step text not null,
        subject_id uuid not null,
        subject_kind text not null,
        flow_version integer not null,
        occurrence integer not null,
        person_id uuid,
        inquiry_id uuid,
        fact_at timestamptz not null,
        wanted_at timestamptz not null,
        due_at timestamptz not null,
        state text not null default 'due' check (state in ('due', 'fired')),
        lease_until timestamptz,
        attempts integer not null default 0,
        fired_at timestamptz,
        correlation_id text not null,
        causation_id text,
        traceparent text,
        primary key (clinic_id, rule, step, subject_id),
        check ((fired_at is not null) = (state = 'fired'))
      ) with (fillfactor = 80);
      comment on column timer.occurrence is 'the version of its subject that it is about: an older one changes nothing';
      comment on column timer.due_at is 'when it is looked at: its time, or so long before that quiet hours can bring it forward';
      create index timer_due on timer (due_at) where state = 'due';
      create index timer_of_subject on timer (clinic_id, subject_id);

      create table screening_copy (
        clinic_id uuid not null,
        id uuid not null,
        flagged_at timestamptz,
        over_at timestamptz,
        decided_at timestamptz,
        primary key (clinic_id, id)
      ) with (fillfactor = 80);
      comment on column screening_copy.over_at is 'submitted or expired: the link leads nowhere';

      create table appointment_copy (
        clinic_id uuid not null,
        id uuid not null,
        inquiry_id uuid,
        time_version integer not null default 0,
        service_code text,
        mode text,
        starts_at timestamptz,
        ends_at timestamptz,
        local_start text,
        zone text,
        confirmed_version integer not null default 0,
        cancelled_version integer not null default 0,
        told_version integer not null default 0,
        told_starts_at timestamptz,
        told_mode text,
        primary key (clinic_id, id)
      ) with (fillfactor = 80);
      comment on column appointment_copy.time_version is 'the version in which it got its time; 0: not heard yet';
      comment on column appointment_copy.told_version is 'the version that the person was last told of; 0: nothing';

      create table booking_offer_copy (
        clinic_id uuid not null,
        id uuid not null,
        ended_at timestamptz,
        primary key (clinic_id, id)
      );
      ${tenantTable('notifications', 'timer', 'select, insert, update, delete')}
      ${relayTable('notifications', 'timer', 'select (clinic_id, rule, step, subject_id, state, due_at, lease_until, attempts, correlation_id, causation_id, traceparent), update (lease_until, attempts)')}
      ${tenantTable('notifications', 'screening_copy', 'select, insert, update')}
      ${tenantTable('notifications', 'appointment_copy', 'select, insert, update')}
      ${tenantTable('notifications', 'booking_offer_copy', 'select, insert, update')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
