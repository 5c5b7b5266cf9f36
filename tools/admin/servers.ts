import { parseArgs } from 'node:util';
import { sayAgain } from '@stillwater/messaging';
import { Remedy, step } from '../progress.mjs';
import { databaseOf, databaseUrl } from '../stack/databases.ts';
import { currentInstallation, givenInstallation, secretsFolder } from '../stack/given.ts';
import type { Home } from '../stack/home.ts';
import { authorisation } from '../stack/nats-config.ts';
import { provision } from '../stack/provision.ts';
import { ROOT_KEY, ownSecrets } from '../stack/secrets.ts';
import { migrateAll, natsUsers, services } from '../stack/services.ts';
import { bringStreamsUpToDate, streamSettings } from '../stack/streams.ts';

export async function provisionServer(home: Home): Promise<void> {
  const { databaseServer } = givenInstallation(home);
  if (databaseServer === undefined) {
    throw new Remedy(
      'STILLWATER_DATABASE_URL is not set.',
      'Set it to a superuser: postgres://admin:password@host:5432/postgres',
    );
  }
  const secrets = ownSecrets(secretsFolder(home));
  await step('roles and databases', async () => {
    const { version, created } = await provision(databaseServer, services, secrets);
    return `PostgreSQL ${version}: ${created.length === 0 ? 'roles and databases are as they should be' : `made ${created.join(', ')}`}`;
  });
  secrets.read(ROOT_KEY);
  natsUsers(secrets);
  process.stdout.write(
    `The secrets are in ${secrets.folder}. Copy root-key to a safe place of its own: without it no private field can be read.\n`,
  );
}

export async function migrate(home: Home): Promise<void> {
  const installation = currentInstallation(home);
  await step('databases', async () => `${await migrateAll(installation)} migrations run`);
}

/** For a file that the server's own configuration includes. */
export async function natsConfig(home: Home): Promise<void> {
  process.stdout.write(authorisation(natsUsers(ownSecrets(secretsFolder(home)))));
}

export async function streams(home: Home): Promise<void> {
  const installation = currentInstallation(home);
  await step('streams', () => bringStreamsUpToDate(installation, streamSettings(installation)));
}

export async function republish(home: Home, args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { from: { type: 'string' }, to: { type: 'string' }, service: { type: 'string' } },
  });
  const from = instant(values.from, '--from');
  const to = values.to === undefined ? new Date(Date.now() + 86_400_000) : instant(values.to, '--to');
  const { databaseServer, secrets } = currentInstallation(home);
  const chosen = services.filter(({ name }) => values.service === undefined || values.service === name);
  if (chosen.length === 0)
    throw new Remedy(
      `There is no service ${values.service}.`,
      `There are ${services.map(({ name }) => name).join(', ')}.`,
      64,
    );
  for (const { name } of chosen) {
    const rows = await sayAgain(databaseUrl(databaseServer, databaseOf(name), name, 'relay', secrets), from, to);
    process.stdout.write(`${name}: ${rows} facts will be said again\n`);
  }
}

function instant(text: string | undefined, option: string): Date {
  const value = new Date(text ?? '');
  if (Number.isNaN(value.getTime()))
    throw new Remedy(`${option} must be an instant, such as 2026-11-02T00:00:00Z.`, '', 64);
  return value;
}
