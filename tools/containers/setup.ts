import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasDemoClinics } from '../demo/demo-clinics.ts';
import { Remedy, report, step } from '../progress.mjs';
import { environmentOf } from '../stack/installation.ts';
import type { Environment, Installation } from '../stack/installation.ts';
import { serverConfig } from '../stack/nats-config.ts';
import { provision } from '../stack/provision.ts';
import { ownSecrets, ROOT_KEY } from '../stack/secrets.ts';
import { migrateAll, natsUsers, services } from '../stack/services.ts';
import { CLOCK, CLOCK_FILE, installationIn, SECRETS } from './place.ts';

/**
 * Runs once before the containers of the services start: makes roles and databases, migrates them, and puts into each
 * service's own volume what that service alone may know. Running it again changes nothing but what is new.
 */
const DEMO_PASSWORD = 'only-for-the-demo';
/** The user `node` of the image that the services run as. */
const NODE_USER = 1000;
/** A volume of each service in here, mounted there under the same name. */
const CONFIG = '/config';
/** Where the catcher keeps what it caught. */
const MAIL = '/mail';

try {
  await main();
} catch (error) {
  process.exitCode = report(error);
}

async function main(): Promise<void> {
  const mode = process.env['MODE'] === 'real' ? 'real' : 'demo';
  const password = process.env['POSTGRES_PASSWORD'] ?? '';
  if (mode === 'real' && (password === '' || password === DEMO_PASSWORD)) {
    throw new Remedy(
      'A real installation needs a password of its own for PostgreSQL.',
      'Set STILLWATER_POSTGRES_PASSWORD before the first start.',
    );
  }
  const admin = new URL('postgres://postgres@postgres:5432/postgres');
  admin.password = password;
  const secrets = ownSecrets(SECRETS);
  const installation = installationIn(mode, secrets);
  await step('databases', async () => {
    const { created } = await provision(admin.href, services, secrets);
    return `${created.length} databases made, ${await migrateAll(installation)} migrations run`;
  });
  if (mode === 'real') await refuseDemoPeople(installation);
  put(
    join(CONFIG, 'nats', 'nats.conf'),
    serverConfig({ host: '0.0.0.0', port: 4222, store: '/data' }, natsUsers(secrets)),
    0,
  );
  for (const folder of [CLOCK, MAIL]) open(folder);
  const clock: Environment = mode === 'demo' ? { DEMO_CLOCK_FILE: CLOCK_FILE } : {};
  for (const service of services) {
    put(join(CONFIG, service.name, ROOT_KEY), secrets.read(ROOT_KEY), NODE_USER);
    put(
      join(CONFIG, service.name, 'env'),
      lines({ ...environmentOf(installation, service), ...clock, ROOT_KEY_FILE: `${CONFIG}/${ROOT_KEY}` }),
      NODE_USER,
    );
  }
}

function open(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chownSync(folder, NODE_USER, NODE_USER);
}

async function refuseDemoPeople(installation: Installation): Promise<void> {
  if (!(await hasDemoClinics(installation, { GATEWAY_PUBLIC_URL: process.env['PUBLIC_URL'] ?? '' }))) return;
  throw new Remedy(
    'The database holds the invented people of the demo (addresses at example.com).',
    'Start with empty volumes, under another project name for example (docker compose --project-name).',
  );
}

function lines(environment: Environment): string {
  return Object.entries(environment)
    .map(([name, value]) => `${name}='${value}'\n`)
    .join('');
}

function put(file: string, content: string, owner: number): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content, { mode: 0o600 });
  chownSync(file, owner, owner);
  chmodSync(file, owner === 0 ? 0o644 : 0o400);
}
