import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Operators and auditors act for the whole organisation, so no membership of one clinic holds these roles. Before
 * somebody is handed the link that makes them a person, all clinics of that person are looked at. A refused sign-in is
 * known by the hash of the address that was tried.
 */
export class KeepRightsInTheirPlace1795400000002 implements MigrationInterface {
  readonly name = 'KeepRightsInTheirPlace1795400000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Row-level security holds for the owner too, who sees no clinic here.
      alter table membership no force row level security;
      delete from membership where roles <@ array['operator', 'auditor'];
      update membership
        set roles = array_remove(array_remove(roles, 'operator'), 'auditor'), version = version + 1, changed_at = now()
        where roles && array['operator', 'auditor'];
      alter table membership add constraint membership_roles_of_a_clinic
        check (not roles && array['operator', 'auditor']);
      alter table membership force row level security;

      create policy invited on membership for select
        using (staff_id::text = (select current_setting('app.invited_id', true)));

      alter table identity_event add column account text;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
