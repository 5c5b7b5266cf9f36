import { relayTable, tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Messages hold no address and no text: both are asked for and made at the moment of sending. The relay role claims
 * what is due across clinics and sees ids and due times only.
 */
export class KeepMessagesAndTheReasonForEachSilence1795400100000 implements MigrationInterface {
  name = 'KeepMessagesAndTheReasonForEachSilence1795400100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table message (
        clinic_id uuid not null,
        id uuid not null,
        rule text not null,
        flow_version integer not null,
        audience text not null check (audience in ('person', 'staff')),
        channel text not null check (channel in ('email', 'sms', 'app')),
        subject_kind text not null,
        subject_id uuid not null,
        occurrence integer not null default 1,
        person_id uuid,
        state text not null check (state in ('pending', 'sending', 'sent', 'failed', 'suppressed')),
        reason text,
        attempts integer not null default 0,
        due_at timestamptz not null,
        fact_at timestamptz not null,
        planned_at timestamptz not null,
        ended_at timestamptz,
        correlation_id text not null,
        causation_id text,
        traceparent text,
        primary key (clinic_id, id),
        unique (clinic_id, rule, subject_id, occurrence, channel, audience),
        check ((reason is not null) = (state in ('failed', 'suppressed'))),
        check ((ended_at is not null) = (state in ('sent', 'failed', 'suppressed')))
      ) with (fillfactor = 80);
      comment on column message.due_at is 'when somebody must look at it: to send it, or to find out what became of who was sending it';
      create index message_due on message (due_at) where state in ('pending', 'sending');
      create index message_newest on message (clinic_id, planned_at, id);
      create index message_of_subject on message (clinic_id, subject_id, planned_at, id);
      create index message_of_person on message (clinic_id, person_id, planned_at, id);

      create table message_log (
        clinic_id uuid not null,
        id uuid not null,
        message_id uuid not null,
        at timestamptz not null,
        what text not null check (what in ('planned', 'sent', 'suppressed', 'postponed', 'failed', 'duplicate')),
        reason text,
        attempt integer not null,
        primary key (clinic_id, id),
        foreign key (clinic_id, message_id) references message (clinic_id, id)
      );
      create index message_log_of_message on message_log (clinic_id, message_id, at);
      create trigger message_log_append_only before update or delete on message_log
        for each row execute function refuse_change();
      create trigger message_log_no_truncate before truncate on message_log
        for each statement execute function refuse_change();

      create table staff_notice (
        clinic_id uuid not null,
        id uuid not null,
        rule text not null,
        priority text not null check (priority in ('routine', 'ready', 'urgent')),
        priority_rank smallint not null generated always as (
          case priority when 'urgent' then 0 when 'ready' then 1 else 2 end) stored,
        roles text[] not null,
        subject_kind text not null,
        subject_id uuid not null,
        created_at timestamptz not null,
        resolved_at timestamptz,
        resolution text,
        primary key (clinic_id, id),
        unique (clinic_id, rule, subject_id),
        check ((resolved_at is null) = (resolution is null))
      );
      create index staff_notice_open on staff_notice (clinic_id, priority_rank, created_at, id) where resolved_at is null;
      create index staff_notice_newest on staff_notice (clinic_id, created_at, id);

      create table inquiry_copy (
        clinic_id uuid not null,
        id uuid not null,
        urgency text not null default 'routine' check (urgency in ('routine', 'review', 'acute')),
        assigned_at timestamptz,
        closed_at timestamptz,
        primary key (clinic_id, id)
      ) with (fillfactor = 80);

      create table acute_flag_copy (
        clinic_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        raised_at timestamptz not null,
        primary key (clinic_id, id)
      );
      create index acute_flag_copy_of_person on acute_flag_copy (clinic_id, person_id);

      create table clinic_copy (
        clinic_id uuid not null primary key,
        zone text not null,
        sender_name text not null,
        phone text not null,
        postal_address text not null,
        language text not null,
        hours jsonb not null,
        profile_version integer not null
      );
      ${tenantTable('notifications', 'message', 'select, insert, update')}
      ${relayTable('notifications', 'message', 'select (clinic_id, id, state, attempts, due_at), update (state, attempts, due_at)')}
      ${tenantTable('notifications', 'message_log', 'select, insert')}
      ${tenantTable('notifications', 'staff_notice', 'select, insert, update')}
      ${tenantTable('notifications', 'inquiry_copy', 'select, insert, update')}
      ${tenantTable('notifications', 'acute_flag_copy', 'select, insert')}
      ${tenantTable('notifications', 'clinic_copy', 'select, insert, update')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
