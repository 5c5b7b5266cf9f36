import { Client } from 'pg';
import {
  PEOPLE_AND_INQUIRIES,
  TENANT_TABLES,
} from '../../../apps/inquiries/src/migrations/0001-keep-people-and-their-inquiries.ts';
import { foundationV1, tenantTable } from '../../../libs/platform/src/foundation.ts';

/** The record of migrations that the foundation grants a look at. */
const MIGRATIONS = 'create table migrations (id serial primary key, timestamp bigint not null, name varchar not null)';

const KEY_STORE = ['clinic_key', 'person_key'].map(
  (table) => `
    create table ${table} (
      clinic_id  uuid        not null,
      id         uuid        not null,
      wrapped    bytea       not null,
      created_at timestamptz not null default now(),
      primary key (clinic_id, id)
    );
    ${tenantTable('inquiries', table, 'select, insert')}`,
);

/** Makes the tables of the inquiries service in two empty databases, as their owner. The roles exist already. */
export async function createFloorTables(ownerUrl: string, keysOwnerUrl: string): Promise<void> {
  const secured = TENANT_TABLES.map((table) => tenantTable('inquiries', table, 'select, insert, update'));
  await run(ownerUrl, [MIGRATIONS, foundationV1('inquiries'), PEOPLE_AND_INQUIRIES, ...secured]);
  await run(keysOwnerUrl, KEY_STORE);
}

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
