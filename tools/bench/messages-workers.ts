import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { notifications } from '@stillwater/notifications';
import { databaseUrl } from '../stack/databases.ts';
import { secretOf } from '../stack/secrets.ts';
import { LARGE_STEPS } from '../stack/service-processes.ts';
import { createDatabases, type Ground } from './ground.ts';
import type { EngineOrder } from './messages-engine.ts';

/** A database of notifications, and how workers come to it. */
export interface Place extends EngineOrder {
  adminUrl: string;
}

/** An afternoon in New York, wherever and whenever this runs: nobody is written to at night. */
const now = new Date();
const aheadMs = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1, 17) - now.getTime();

/** The time of those who work there. */
export const clock = (): Date => new Date(Date.now() + aheadMs);

export async function makePlace(ground: Ground, name: string): Promise<Place> {
  const { appUrl, adminUrl } = await createDatabases(ground, notifications, name);
  const service = notifications.name;
  return {
    adminUrl,
    aheadMs,
    startsAt: new Date(clock().getTime() + 2 * 3_600_000).toISOString(),
    env: {
      DATABASE_URL: appUrl,
      RELAY_DATABASE_URL: databaseUrl(ground.postgres.url, name, service, 'relay', ground.secrets),
      NATS_URL: ground.nats.url,
      NATS_USER: service,
      NATS_PASSWORD: ground.secrets.read(secretOf(service, 'nats')),
      MODE: 'demo',
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'office@example.com',
      PUBLIC_URL: 'https://care.example.com',
    },
  };
}

export interface Worker {
  pid: number;
  /** @returns the ids of what its carrier took, once for each time */
  stop(): Promise<string[]>;
}

/** A process that fires and sends what is due. */
export async function startWorker(place: Place): Promise<Worker> {
  const order: EngineOrder = { env: place.env, aheadMs: place.aheadMs, startsAt: place.startsAt };
  const child = fork(fileURLToPath(new URL('messages-worker.ts', import.meta.url)), [JSON.stringify(order)], {
    execArgv: ['--disable-warning=ExperimentalWarning', LARGE_STEPS],
  });
  await answer(child);
  return {
    pid: child.pid!,
    stop: async () => {
      child.send('stop');
      const [carried] = await answer(child);
      return carried as string[];
    },
  };
}

async function answer(child: ChildProcess): Promise<unknown[]> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('a worker ended before it was told to');
  });
  ended.catch(() => undefined);
  return Promise.race([once(child, 'message'), ended]);
}
