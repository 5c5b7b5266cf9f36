import { tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What carriers tell of messages they have taken, who looks after a notice, and where a clinic's texts come from. A person
 * may leave what isn't essential by a link; of that, its hash is kept.
 */
export class KnowWhatBecameOfAMessage1795810000000 implements MigrationInterface {
  name = 'KnowWhatBecameOfAMessage1795810000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message
        add column delivery text check (delivery in ('delivered', 'undelivered')),
        add column delivery_at timestamptz,
        add column delivery_code text,
        add check ((delivery is null) = (delivery_at is null));
      comment on column message.delivery is 'what the carrier has said of it; null: it has only taken it';
      alter table message_log drop constraint message_log_what_check;
      alter table message_log add constraint message_log_what_check check (what in
        ('planned', 'sent', 'suppressed', 'postponed', 'failed', 'duplicate', 'delivered', 'undelivered', 'redriven'));

      alter table staff_notice
        add column acknowledged_at timestamptz,
        add column acknowledged_by uuid,
        add column snoozed_until timestamptz,
        add check ((acknowledged_at is null) = (acknowledged_by is null));

      alter table clinic_copy
        add column code text,
        add column text_number text;

      create table unsubscribe_link (
        clinic_id uuid not null,
        token_hash bytea not null,
        message_id uuid not null,
        created_at timestamptz not null,
        primary key (clinic_id, token_hash),
        foreign key (clinic_id, message_id) references message (clinic_id, id)
      );
      comment on table unsubscribe_link is 'by which mail somebody may leave what it belongs to';
      ${tenantTable('notifications', 'unsubscribe_link', 'select, insert')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
