import { relayTable, tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Screenings from the invitation to the answers and what the rules found in them; what a link needs besides itself; due
 * times; what is copied of the clinic. Answers and findings are one sealed blob each, and once the answers are handed in
 * a trigger keeps both as they are.
 */
export class LetPeopleAnswerAQuestionnaireBehindALink1795600100000 implements MigrationInterface {
  name = 'LetPeopleAnswerAQuestionnaireBehindALink1795600100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table safety_flag drop constraint safety_flag_source_check;
      alter table safety_flag add constraint safety_flag_source_check check (source in ('inquiry', 'screening'));

      create table clinic_copy (
        clinic_id uuid not null primary key,
        code text not null,
        zone text not null,
        hours jsonb not null,
        closures jsonb not null,
        profile_version integer not null
      );

      create table second_factor (
        clinic_id uuid not null,
        person_id uuid not null,
        birth_hash bytea not null check (octet_length(birth_hash) = 16),
        sealed bytea not null,
        given_at timestamptz not null,
        primary key (clinic_id, person_id),
        foreign key (clinic_id, person_id) references known_person (clinic_id, id)
      );
      comment on column second_factor.birth_hash is 'keyed hash of the birth date, compared at each opening of a link';

      create table screening (
        clinic_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        inquiry_id uuid,
        corrects_id uuid,
        corrected_by_id uuid,
        state text not null check (state in ('invited', 'in_progress', 'submitted', 'recommended', 'under_review', 'decided', 'expired')),
        questionnaire_version text not null,
        invited_at timestamptz not null,
        expires_at timestamptz not null,
        link_hash bytea check (octet_length(link_hash) = 32),
        link_revoked_at timestamptz,
        wrong_tries smallint not null default 0 check (wrong_tries between 0 and 5),
        locked_until timestamptz,
        answers bytea,
        answered smallint not null default 0,
        started_at timestamptz,
        submitted_at timestamptz,
        review_due_at timestamptz,
        rule_set_version text,
        inputs_hash bytea,
        findings bytea,
        recommended_at timestamptz,
        taken_up_at timestamptz,
        taken_up_by_id uuid,
        version integer not null,
        primary key (clinic_id, id),
        unique (clinic_id, link_hash),
        foreign key (clinic_id, person_id) references known_person (clinic_id, id),
        foreign key (clinic_id, corrects_id) references screening (clinic_id, id),
        foreign key (clinic_id, corrected_by_id) references screening (clinic_id, id),
        check ((link_hash is null) = (link_revoked_at is not null)),
        check ((state in ('submitted', 'recommended', 'under_review', 'decided')) = (submitted_at is not null)),
        check ((submitted_at is null) = (review_due_at is null)),
        check (num_nulls(rule_set_version, inputs_hash, findings, recommended_at) in (0, 4)),
        check (num_nulls(taken_up_at, taken_up_by_id) in (0, 2))
      ) with (fillfactor = 70);
      create unique index screening_open_once on screening (clinic_id, person_id) where state in ('invited', 'in_progress');
      create index screening_of_person on screening (clinic_id, person_id, invited_at, id);
      create index screening_newest on screening (clinic_id, invited_at, id);
      create index screening_to_review on screening (clinic_id, submitted_at, id) where state in ('recommended', 'under_review');
      comment on column screening.link_hash is 'SHA-256 of the link''s token; null when the link was revoked';
      comment on column screening.wrong_tries is 'of the second factor, since the last right one or the last lock';
      comment on column screening.locked_until is 'real time: no second factor is tried before';
      comment on column screening.answers is 'by item, sealed with the person''s key';
      comment on column screening.inputs_hash is 'keyed hash of the answers that the rules were given';
      comment on column screening.findings is 'recommendation, reasons and scores, sealed with the person''s key';

      create function keep_what_was_submitted() returns trigger language plpgsql as $$
        begin
          if old.submitted_at is not null and
             (new.answers, new.questionnaire_version, new.submitted_at, new.person_id)
             is distinct from (old.answers, old.questionnaire_version, old.submitted_at, old.person_id)
             or old.findings is not null and
             (new.findings, new.rule_set_version, new.inputs_hash, new.recommended_at)
             is distinct from (old.findings, old.rule_set_version, old.inputs_hash, old.recommended_at) then
            raise exception 'what was submitted is never changed' using errcode = '42501';
          end if;
          return new;
        end $$;
      create trigger screening_immutable before update on screening
        for each row when (old.submitted_at is not null) execute function keep_what_was_submitted();
      create trigger screening_not_removed before delete on screening
        for each row execute function refuse_change();

      create table screening_entry (
        clinic_id uuid not null,
        token_hash bytea not null check (octet_length(token_hash) = 32),
        screening_id uuid not null,
        expires_at timestamptz not null,
        primary key (clinic_id, token_hash),
        foreign key (clinic_id, screening_id) references screening (clinic_id, id)
      );
      create index screening_entry_of_screening on screening_entry (clinic_id, screening_id);
      comment on table screening_entry is 'browsers in which the second factor was given; expires_at is real time';

      create table screening_code (
        clinic_id uuid not null,
        screening_id uuid not null,
        code_hash bytea check (octet_length(code_hash) = 16),
        expires_at timestamptz not null,
        refused_at timestamptz,
        sends smallint not null,
        first_sent_at timestamptz not null,
        primary key (clinic_id, screening_id),
        foreign key (clinic_id, screening_id) references screening (clinic_id, id)
      );
      comment on table screening_code is 'the code of the second factor that was sent last; all instants are real time';
      comment on column screening_code.refused_at is 'when no channel would carry one: then none is asked for, for a while';

      create table timer (
        clinic_id uuid not null,
        kind text not null check (kind in ('screening_expiry')),
        subject_id uuid not null,
        due_at timestamptz not null,
        primary key (clinic_id, kind, subject_id)
      );
      create index timer_due on timer (due_at);
      ${tenantTable('screening', 'clinic_copy', 'select, insert, update')}
      ${tenantTable('screening', 'second_factor', 'select, insert')}
      ${tenantTable('screening', 'screening', 'select, insert, update')}
      ${tenantTable('screening', 'screening_entry', 'select, insert, update, delete')}
      ${tenantTable('screening', 'screening_code', 'select, insert, update')}
      ${tenantTable('screening', 'timer', 'select, insert, update, delete')}
      ${relayTable('screening', 'timer', 'select')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
