import { tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a clinic has people sign, in every version there was; who signed which; and the links that lead there. */
export class LetPeopleSignWhatAClinicAsksFor1797000000000 implements MigrationInterface {
  name = 'LetPeopleSignWhatAClinicAsksFor1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consent_document (
        clinic_id uuid not null,
        id uuid not null,
        kind text not null,
        version integer not null check (version > 0),
        services text[] not null,
        texts jsonb not null,
        published_by_id uuid not null,
        published_at timestamptz not null,
        withdrawn_by_id uuid,
        withdrawn_at timestamptz,
        primary key (clinic_id, id),
        unique (clinic_id, kind, version),
        unique (clinic_id, id, kind, version),
        check ((withdrawn_at is null) = (withdrawn_by_id is null))
      );
      comment on column consent_document.texts is 'title and text in each language; the clinic''s own, nobody''s secret';

      create function keep_what_was_published() returns trigger language plpgsql as $$
        begin
          if old.withdrawn_at is not null or
             (new.id, new.kind, new.version, new.services, new.texts, new.published_by_id, new.published_at)
             is distinct from
             (old.id, old.kind, old.version, old.services, old.texts, old.published_by_id, old.published_at) then
            raise exception 'what was published is never changed' using errcode = '42501';
          end if;
          return new;
        end $$;
      create trigger consent_document_immutable before update on consent_document
        for each row execute function keep_what_was_published();
      create trigger consent_document_not_removed before delete on consent_document
        for each row execute function refuse_change();
      create trigger consent_document_no_truncate before truncate on consent_document
        for each statement execute function refuse_change();
      ${tenantTable('screening', 'consent_document', 'select, insert, update')}

      create table consent_signature (
        clinic_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        document_id uuid not null,
        kind text not null,
        version integer not null,
        language text not null,
        words_hash bytea not null check (octet_length(words_hash) = 32),
        sealed bytea not null,
        signed_at timestamptz not null,
        primary key (clinic_id, id),
        unique (clinic_id, person_id, document_id),
        foreign key (clinic_id, person_id) references known_person (clinic_id, id),
        foreign key (clinic_id, document_id, kind, version) references consent_document (clinic_id, id, kind, version)
      );
      comment on column consent_signature.words_hash is 'SHA-256 of the title, an empty line and the text, as they were read';
      comment on column consent_signature.sealed is 'the name that was typed, sealed with the person''s key';
      create trigger consent_signature_append_only before update or delete on consent_signature
        for each row execute function refuse_change();
      create trigger consent_signature_no_truncate before truncate on consent_signature
        for each statement execute function refuse_change();
      ${tenantTable('screening', 'consent_signature', 'select, insert')}

      create table consent_link (
        clinic_id uuid not null,
        appointment_id uuid not null,
        screening_id uuid not null,
        service_code text not null,
        link_hash bytea not null check (octet_length(link_hash) = 32),
        expires_at timestamptz not null,
        primary key (clinic_id, appointment_id),
        unique (clinic_id, link_hash),
        foreign key (clinic_id, screening_id) references screening (clinic_id, id)
      );
      comment on table consent_link is 'to what is missing before a visit; its holder is known as that of the screening is';
      comment on column consent_link.link_hash is 'SHA-256 of the link''s token';
      ${tenantTable('screening', 'consent_link', 'select, insert, update')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
