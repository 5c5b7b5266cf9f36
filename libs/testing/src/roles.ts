import type { Client } from 'pg';
import type { ServiceName } from '@stillwater/platform';

/** The three roles of a service: who migrates, who serves, who carries the outbox. */
export interface ServiceRoles {
  owner: string;
  app: string;
  relay: string;
}

/** Set only on a role that the tests create; a role that exists keeps its own. */
export const TEST_ROLE_PASSWORD = 'only-for-tests';

export function rolesOf(service: ServiceName): ServiceRoles {
  return { owner: `sw_${service}_owner`, app: `sw_${service}_app`, relay: `sw_${service}_relay` };
}

/** Roles belong to the whole server, so spec files that start together meet here: the caller holds an advisory lock. */
export async function createRoles(admin: Client, roles: ServiceRoles): Promise<void> {
  for (const role of [roles.owner, roles.app, roles.relay]) {
    const found = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
    if (found.rowCount) continue;
    await admin.query(
      `create role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls noreplication
         password '${TEST_ROLE_PASSWORD}'`,
    );
  }
}
