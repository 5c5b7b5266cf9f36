import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { ServiceDefinition, ServiceName } from './service-definition.js';

/**
 * Brings a service's databases to the head of their migrations, each migration in its own transaction.
 * @param ownerUrl the data, as the role that owns the tables
 * @param keysOwnerUrl the key store, for services that have one
 * @returns the names of the migrations that ran
 */
export async function migrateService(
  definition: Pick<ServiceDefinition, 'name' | 'migrations' | 'keyStore'>,
  ownerUrl: string,
  keysOwnerUrl?: string,
): Promise<string[]> {
  const ran = await migrate(ownerUrl, definition.migrations);
  if (!definition.keyStore) return ran;
  if (!keysOwnerUrl) throw new Error(`${definition.name} needs the URL of its key store to migrate it`);
  return [...ran, ...(await migrate(keysOwnerUrl, [keyStoreV1(definition.name)]))];
}

async function migrate(url: string, migrations: ServiceDefinition['migrations']): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    logging: false,
  });
  await source.initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** The schema of a service's key store. */
export function keyStoreV1(service: ServiceName): new () => MigrationInterface {
  return class KeepAKeyPerPersonAndClinic1764000000000 implements MigrationInterface {
    name = 'KeepAKeyPerPersonAndClinic1764000000000';

    async up(runner: QueryRunner): Promise<void> {
      const policy = (table: string) => `
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy clinic on ${table}
          using (clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid))
          with check (clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid));
        grant select, insert, delete on ${table} to sw_${service}_app;`;
      await runner.query(`
        create table clinic_key (
          clinic_id uuid not null primary key,
          id uuid not null,
          wrapped bytea not null,
          key_check bytea not null,
          created_at timestamptz not null default clock_timestamp()
        );
        create table person_key (
          clinic_id uuid not null references clinic_key,
          id uuid not null,
          wrapped bytea not null,
          key_check bytea not null,
          created_at timestamptz not null default clock_timestamp(),
          primary key (clinic_id, id)
        );
        ${policy('clinic_key')}
        ${policy('person_key')}`);
    }

    async down(): Promise<void> {
      throw new Error('Migrations only go forward');
    }
  };
}
