import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sign-in. `staff_session`, `staff_credential`, `sign_in_challenge` and `staff_totp` are the tables of better-auth
 * under our names; tokens are stored as SHA-256, passwords as argon2id, authenticator keys encrypted by the library.
 * None of them belongs to a clinic: a person signs in first and chooses a clinic then.
 */
export class LetStaffSignIn1795400000001 implements MigrationInterface {
  readonly name = 'LetStaffSignIn1795400000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table staff_session (
        id uuid primary key,
        token text not null unique,
        staff_id uuid not null references staff (id),
        expires_at timestamptz not null,
        last_seen_at timestamptz not null default now(),
        ip_address text,
        user_agent text,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create index staff_session_staff on staff_session (staff_id);
      create index staff_session_age on staff_session (expires_at);

      create table staff_credential (
        id uuid primary key,
        staff_id uuid not null references staff (id),
        provider_id text not null,
        account_id text not null,
        password text,
        access_token text,
        refresh_token text,
        id_token text,
        access_token_expires_at timestamptz,
        refresh_token_expires_at timestamptz,
        scope text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (staff_id, provider_id),
        unique (provider_id, account_id)
      );

      create table sign_in_challenge (
        id uuid primary key,
        identifier text not null unique,
        value text not null,
        expires_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create index sign_in_challenge_age on sign_in_challenge (expires_at);

      create table staff_totp (
        id uuid primary key,
        staff_id uuid not null unique references staff (id),
        secret text not null,
        backup_codes text not null,
        verified boolean not null default false,
        failed_verification_count integer not null default 0,
        locked_until timestamptz
      );

      create table used_totp_code (
        staff_id uuid not null references staff (id),
        code text not null,
        used_at timestamptz not null default now(),
        primary key (staff_id, code)
      );

      create table sign_in_failure (
        subject text primary key,
        failures integer not null,
        first_at timestamptz not null
      );
      create index sign_in_failure_age on sign_in_failure (first_at);

      create table enrolment (
        id uuid primary key,
        token_hash text not null unique,
        organisation_id uuid not null,
        staff_id uuid not null,
        issued_for uuid,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        foreign key (organisation_id, staff_id) references staff (organisation_id, id)
      );
      create index enrolment_staff on enrolment (staff_id);

      create table identity_event (
        id uuid primary key,
        at timestamptz not null default now(),
        what text not null,
        staff_id uuid,
        reason text,
        request_id text not null,
        ip_hash text
      );
      create index identity_event_staff on identity_event (staff_id, at);
      create trigger identity_event_append_only before update or delete on identity_event
        for each row execute function refuse_change();
      create trigger identity_event_no_truncate before truncate on identity_event
        for each statement execute function refuse_change();

      grant select, insert, update, delete
        on staff_session, staff_credential, sign_in_challenge, staff_totp, used_totp_code, sign_in_failure, enrolment
        to sw_gateway_app;
      grant select, insert on identity_event to sw_gateway_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
