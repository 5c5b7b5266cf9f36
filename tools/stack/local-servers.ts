import { join } from 'node:path';
import { step } from '../progress.mjs';
import type { Ending } from './ending.ts';
import { nameOf } from './home.ts';
import type { Home } from './home.ts';
import { findNats } from './nats-binary.ts';
import { startNats } from './nats.ts';
import type { RunningNats } from './nats.ts';
import type { NatsUser } from './nats-config.ts';
import { keptPort } from './ports.ts';
import { postgresFolder, startPostgres } from './postgres.ts';
import { POSTGRES_PASSWORD } from './secrets.ts';
import type { Secrets } from './secrets.ts';

export interface Server {
  readonly url: string;
  /** Settles when a server that we started has ended; never for a given one. */
  readonly ended: Promise<number>;
}

const never = new Promise<number>(() => undefined);

/** Folder of PostgreSQL's data for this home. */
export function databaseFolder(home: Home): string {
  return postgresFolder(home.path('postgres'), nameOf(home));
}

/** The given PostgreSQL server, or one of our own on the home's data. */
export async function providePostgres(home: Home, secrets: Secrets, ending: Ending): Promise<Server> {
  const given = process.env['STILLWATER_DATABASE_URL'];
  if (given) return { url: given, ended: never };
  const folder = databaseFolder(home);
  let server: Server | undefined;
  await step('PostgreSQL', async () => {
    const port = await keptPort(home, 'postgres');
    const running = await startPostgres({
      folder,
      port,
      password: secrets.read(POSTGRES_PASSWORD),
      log: home.path('logs', 'postgres.log'),
    });
    ending.add(() => running.stop());
    server = running;
    const where = folder === home.path('postgres') ? '' : `, its data in ${folder}`;
    return `PostgreSQL ${running.version} on port ${running.port}${where}`;
  });
  return server!;
}

/** The given NATS server, or one of our own that knows these users. */
export async function provideNats(
  home: Home,
  users: readonly NatsUser[],
  ending: Ending,
): Promise<Server & { own: boolean }> {
  const given = process.env['STILLWATER_NATS_URL'];
  if (given) return { url: given, ended: never, own: false };
  let running: RunningNats | undefined;
  await step('NATS', async () => {
    const server = await findNats(home.path('cache'));
    const port = await keptPort(home, 'nats');
    running = await startNats({
      server,
      folder: home.path('nats'),
      port,
      log: join(home.folder, 'logs', 'nats.log'),
      users,
      name: nameOf(home),
    });
    const { stop } = running;
    ending.add(() => stop());
    return `nats-server ${running.version} on port ${running.port}`;
  });
  return { ...running!, own: true };
}
