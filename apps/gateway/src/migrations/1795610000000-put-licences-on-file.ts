import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Licences of the people in a clinic. Who leaves a clinic keeps the row, without roles: other services hear of every
 * change under the row's version, which must not begin again. Clinics that were opened before are still to be told in
 * full, which the gateway does when it starts.
 */
export class PutLicencesOnFile1795610000000 implements MigrationInterface {
  readonly name = 'PutLicencesOnFile1795610000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table membership drop constraint membership_roles_check;
      alter table membership add column licences jsonb not null default '[]';
      alter table membership add column said_active boolean;
      alter table clinic_directory add column said_generation integer not null default 0;
      create index clinic_directory_said on clinic_directory (said_generation);
      revoke delete on membership from sw_gateway_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
