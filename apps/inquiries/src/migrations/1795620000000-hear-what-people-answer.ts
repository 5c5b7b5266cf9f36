import { tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replies to messages. Who they are from and what they say is sealed. */
export class HearWhatPeopleAnswer1795620000000 implements MigrationInterface {
  name = 'HearWhatPeopleAnswer1795620000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reply (
        clinic_id   uuid        not null,
        id          uuid        not null,
        person_id   uuid,
        key_id      uuid        not null,
        channel     text        not null check (channel in ('email', 'sms')),
        meaning     text        not null check (meaning in ('stop', 'stop_cancel', 'start', 'help', 'confirm', 'other')),
        urgency     text        not null check (urgency in ('routine', 'review')),
        sealed      bytea       not null,
        carrier_id  text        not null,
        received_at timestamptz not null,
        primary key (clinic_id, id),
        unique (clinic_id, channel, carrier_id),
        foreign key (clinic_id, person_id) references person (clinic_id, id)
      );
      create index reply_of_person on reply (clinic_id, person_id, received_at) where person_id is not null;
      comment on column reply.sealed is 'the address and the words';
      comment on column reply.carrier_id is 'the same one again is the same reply';
      ${tenantTable('inquiries', 'reply', 'select, insert')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
