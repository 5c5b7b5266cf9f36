import { createTransport } from 'nodemailer';
import { earsOf, openAsker, overheardBy } from '@stillwater/messaging';
import { makeLogger } from '@stillwater/platform';
import { Client } from 'pg';
import { databaseOf, databaseUrl, keysDatabaseOf } from '../stack/databases.ts';
import { currentInstallation, givenInstallation, setting } from '../stack/given.ts';
import type { Home } from '../stack/home.ts';
import type { Environment, Installation } from '../stack/installation.ts';
import { realSettings } from '../stack/real-settings.ts';
import { secretOf } from '../stack/secrets.ts';
import { services } from '../stack/services.ts';
import { lookAtStreams, streamSettings } from '../stack/streams.ts';

const WAIT_MS = 5_000;

/** Looks at settings and servers as the services will, and says every fault that it finds. */
export async function check(home: Home): Promise<void> {
  const given = givenInstallation(home);
  const faults: string[] = [];
  if (given.databaseServer !== undefined)
    faults.push(...realSettings(given, services, { ...process.env } as Environment).faults);
  const installation = currentInstallation(home);
  const looks: [string, () => Promise<string | undefined>][] = [
    ...services.map(({ name, migrations }): [string, () => Promise<string | undefined>] => [
      `database of ${name}`,
      () => database(installation, name, migrations.length),
    ]),
    ...services
      .filter(({ keyStore }) => keyStore)
      .map(({ name }): [string, () => Promise<string | undefined>] => [
        `keys of ${name}`,
        () => keys(installation, name),
      ]),
    ...services.flatMap(({ name, module }) =>
      [name, ...(overheardBy(name, module).length > 0 ? [earsOf(name)] : [])].map(
        (user): [string, () => Promise<string | undefined>] => [
          `NATS as ${user}`,
          () => broker(installation, name, user),
        ],
      ),
    ),
    ['connections of PostgreSQL', () => connections(installation)],
    ['streams of NATS', () => streams(installation)],
  ];
  const smtp = setting('NOTIFICATIONS_SMTP_URL') ?? setting('SMTP_URL');
  if (smtp !== undefined) looks.push(['mail server', () => mail(smtp)]);
  const found = await Promise.all(
    looks.map(async ([what, run]) => {
      const fault = await run().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
      return fault === undefined ? `ok    ${what}` : `FAULT ${what}: ${fault}`;
    }),
  );
  process.stdout.write(`${found.join('\n')}\n`);
  if (found.some((line) => line.startsWith('FAULT'))) process.exitCode = 1;
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}

async function database(installation: Installation, service: string, wanted: number): Promise<string | undefined> {
  const [row] = await look(installation, service, databaseOf(service), 'select count(*)::int as found from migrations');
  const missing = wanted - (row?.found ?? 0);
  return missing === 0 ? undefined : `${missing} migrations are missing (npm run admin -- migrate)`;
}

/** A process has besides its pool: two for keys, two for deliveries, one for the relay, two for due times, or three and no keys. */
const BESIDES_THE_POOL = 7;
/** For a backup, a command, and what PostgreSQL keeps for superusers. */
const FOR_OTHERS = 15;

/** Whether one process of each service, all at work, finds room. */
async function connections(installation: Installation): Promise<string | undefined> {
  const sizes = services.map(({ name }) => setting(`${name.toUpperCase()}_POOL_SIZE`) ?? setting('POOL_SIZE') ?? '10');
  const needed = sizes.reduce((sum, size) => sum + Number(size) + BESIDES_THE_POOL, FOR_OTHERS);
  const sql = `select current_setting('max_connections')::int as found`;
  const [row] = await look(installation, services[0]!.name, databaseOf(services[0]!.name), sql);
  if (row && row.found >= needed) return undefined;
  return `max_connections is ${row?.found}, and one process of each service needs ${needed}`;
}

async function keys(installation: Installation, service: string): Promise<string | undefined> {
  const sql = `select count(to_regclass('person_key'))::int as found`;
  const [row] = await look(installation, service, keysDatabaseOf(service), sql);
  return row?.found === 1 ? undefined : 'it is empty (npm run admin -- migrate)';
}

/** Asks one thing as the service itself would. */
async function look(
  { databaseServer, secrets }: Installation,
  service: string,
  name: string,
  sql: string,
): Promise<{ found: number }[]> {
  const client = new Client({
    connectionString: databaseUrl(databaseServer, name, service, 'app', secrets),
    connectionTimeoutMillis: WAIT_MS,
  });
  try {
    await client.connect();
    return (await client.query<{ found: number }>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function broker(
  { natsUrl, natsUsers, secrets }: Installation,
  service: string,
  user: string,
): Promise<string | undefined> {
  if (natsUrl === '') return 'STILLWATER_NATS_URL is not set';
  const address = natsUsers
    ? { url: natsUrl, user, password: secrets.read(secretOf(service, 'nats')) }
    : { url: natsUrl };
  const opening = openAsker(service, address, '', makeLogger('admin', 'fatal'));
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), WAIT_MS).unref());
  const connection = await Promise.race([opening, late]);
  await connection?.close();
  return connection === undefined ? `no connection within ${WAIT_MS / 1_000} s` : undefined;
}

async function streams(installation: Installation): Promise<string | undefined> {
  if (installation.natsUrl === '') return 'STILLWATER_NATS_URL is not set';
  const settings = streamSettings(installation);
  const found = await lookAtStreams(installation, { change: false, waitMs: WAIT_MS, settings });
  const wrong = found.filter(({ is }) => is === 'wrong').map(({ owner, faults }) => `${owner}: ${faults.join('; ')}`);
  return wrong.length === 0 ? undefined : `${wrong.join(', ')} (npm run admin -- streams)`;
}

async function mail(url: string): Promise<undefined> {
  const transport = createTransport(url, {});
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}
