import * as sql from './catalogue.statements.js';
import type { TestDatabase } from './test-database.js';

/** What a service's schema may do differently, each by name and with a reason beside it. */
export interface CatalogueExceptions {
  /** Tables whose rows belong to no clinic. */
  tablesWithoutClinic?: readonly string[];
  /** Unique indexes and exclusion constraints of tenant tables that lead with something else. */
  keysWithoutClinic?: readonly string[];
  /** Policies, written `table.policy`, that let the application read, and only read, rows of other clinics. */
  readsAcrossClinics?: readonly string[];
}

/** TypeORM's own list. */
const INFRASTRUCTURE_TABLES = ['migrations'];
/** The relay reads the outbox of all clinics in one order. */
const INFRASTRUCTURE_KEYS = ['outbox_pkey'];

/**
 * Looks through the migrated schema for anything that would make the isolation of clinics a matter of care.
 * @returns one sentence per fault; an empty list is what a service's spec expects
 */
export async function tenantCatalogue(db: TestDatabase, exceptions: CatalogueExceptions = {}): Promise<string[]> {
  const { owner, app, relay } = db.roles;
  const checks: [string, unknown[]][] = [
    [sql.tablesWithoutClinic, [[...INFRASTRUCTURE_TABLES, ...(exceptions.tablesWithoutClinic ?? [])]]],
    [sql.rowSecurityOff, []],
    [sql.policies, [relay, exceptions.readsAcrossClinics ?? []]],
    [sql.keysWithoutClinic, [[...INFRASTRUCTURE_KEYS, ...(exceptions.keysWithoutClinic ?? [])]]],
    [sql.nullableClinics, []],
    [sql.unwantedObjects, []],
    [sql.strongRoles, [[app, relay], owner]],
  ];
  const faults: string[] = [];
  for (const [statement, values] of checks) {
    const rows = await db.query<{ fault: string }>(statement, values);
    faults.push(...rows.map((row) => row.fault));
  }
  return faults;
}
