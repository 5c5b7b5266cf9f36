import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateService, type ServiceDefinition } from '@stillwater/platform';
import { Client, type QueryResultRow } from 'pg';
import { databaseUrl, roleOf, withDatabase } from '../stack/databases.ts';
import { findNats } from '../stack/nats-binary.ts';
import { startNats } from '../stack/nats.ts';
import { freePort } from '../stack/ports.ts';
import { postgresFolder, startPostgres } from '../stack/postgres.ts';
import { provision } from '../stack/provision.ts';
import { ownSecrets, type Secrets } from '../stack/secrets.ts';
import { natsUsers, services } from '../stack/services.ts';
import { checkout } from '../quality/workspace.ts';

/** Servers and a folder of the bench's own: nothing of the user's is touched, and all of it is gone afterwards. */
export interface Ground {
  folder: string;
  secrets: Secrets;
  postgres: { url: string; version: string; pid: number };
  nats: { url: string; version: string; pid: number };
  stop(): Promise<void>;
}

/** Starts PostgreSQL (durable, with its usual settings) and NATS on a folder that is thrown away. */
export async function prepareGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'stillwater-bench-'));
  // PostgreSQL refuses to run as root, and then its own user must get to its files.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'logs'));
  const stops: (() => Promise<void> | void)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const end of stops.toReversed()) await end();
  };
  try {
    const secrets = ownSecrets(join(folder, 'secrets'));
    const place = postgresFolder(folder, 'bench');
    if (place !== folder) stops.push(() => rmSync(place, { recursive: true, force: true }));
    const log = join(folder, 'postgres.log');
    const postgres = await startPostgres({
      folder: place,
      port: await freePort(),
      password: 'only-for-the-bench',
      log,
    });
    stops.push(() => postgres.stop());
    const nats = await startNats({
      server: await findNats(join(checkout, '.stillwater', 'cache')),
      folder: join(folder, 'nats'),
      port: await freePort(),
      log: join(folder, 'nats.log'),
      users: natsUsers(secrets),
    });
    stops.push(() => nats.stop());
    await provision(postgres.url, services, secrets);
    const pid = Number(readFileSync(join(place, 'data', 'postmaster.pid'), 'latin1').split('\n')[0]);
    return {
      folder,
      secrets,
      postgres: { ...postgres, pid },
      nats,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** How each role of a service reaches one pair of databases. */
export interface ServiceDatabases {
  appUrl: string;
  keysAppUrl: string;
  /** Past row-level security, for counting. */
  adminUrl: string;
}

/** A fresh pair of databases for the roles of a service, at the head of its migrations. */
export async function createDatabases(
  ground: Ground,
  service: ServiceDefinition,
  name: string,
): Promise<ServiceDatabases> {
  const { url } = ground.postgres;
  const address = (database: string, use: 'owner' | 'app'): string =>
    databaseUrl(url, database, service.name, use, ground.secrets);
  for (const database of [name, `${name}_keys`]) {
    await queryOnce(url, `create database ${database} owner ${roleOf(service.name, 'owner')}`);
  }
  await migrateService(service, address(name, 'owner'), address(`${name}_keys`, 'owner'));
  return {
    appUrl: address(name, 'app'),
    keysAppUrl: address(`${name}_keys`, 'app'),
    adminUrl: withDatabase(url, name),
  };
}

export async function queryOnce<R extends QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<R[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
