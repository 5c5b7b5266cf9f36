import { foundationV1, tenantTable } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Organisations, clinics and who works in them. Organisations and staff belong to no single clinic: a person signs in
 * before a clinic is chosen. The directory, which finds a clinic by its public address, is read by everyone and written
 * within its clinic.
 */
export class OpenClinicsAndStaff1795400000000 implements MigrationInterface {
  readonly name = 'OpenClinicsAndStaff1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(foundationV1('gateway'));
    await runner.query(`
      create table organisation (
        id uuid primary key,
        name text not null,
        created_at timestamptz not null
      );

      create table clinic_directory (
        clinic_id uuid primary key,
        organisation_id uuid not null references organisation (id),
        code text not null unique,
        slug text not null unique,
        name text not null,
        zone text not null,
        unique (clinic_id, organisation_id)
      );
      create index clinic_directory_organisation on clinic_directory (organisation_id, clinic_id);

      create table clinic (
        clinic_id uuid primary key references clinic_directory (clinic_id),
        sender_name text not null,
        phone text not null,
        postal_address text not null,
        language text not null,
        languages text[] not null,
        licensed_states text[] not null,
        introduction text not null default '',
        hours jsonb not null,
        closures jsonb not null,
        version integer not null check (version > 0),
        created_at timestamptz not null,
        changed_at timestamptz not null
      );

      create table staff (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        name text not null,
        email text not null unique check (email = lower(email)),
        organisation_roles text[] not null default '{}',
        disabled_at timestamptz,
        email_verified boolean not null default true,
        image text,
        two_factor_enabled boolean not null default false,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (organisation_id, id)
      );

      create table membership (
        clinic_id uuid not null,
        staff_id uuid not null,
        organisation_id uuid not null,
        roles text[] not null check (cardinality(roles) > 0),
        version integer not null check (version > 0),
        created_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (clinic_id, staff_id),
        foreign key (clinic_id, organisation_id) references clinic_directory (clinic_id, organisation_id),
        foreign key (organisation_id, staff_id) references staff (organisation_id, id)
      );
      create index membership_staff on membership (staff_id);

      grant select, insert on organisation to sw_gateway_app;
      grant select, insert, update on staff to sw_gateway_app;
      ${tenantTable('gateway', 'clinic_directory', 'select, insert, update')}
      create policy found_by_everyone on clinic_directory for select using (true);
      ${tenantTable('gateway', 'clinic', 'select, insert, update')}
      ${tenantTable('gateway', 'membership', 'select, insert, update, delete')}
      create policy own on membership for select
        using (staff_id::text = (select current_setting('app.actor_id', true)));`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
