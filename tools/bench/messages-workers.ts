import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { notifications } from '@stillwater/notifications';
import { databaseUrl } from '../stack/databases.ts';
import { secretOf } from '../stack/secrets.ts';
import { LARGE_STEPS } from '../stack/service-processes.ts';
import { createDatabases, type Ground } from './ground.ts';
import type { EngineOrder } from './messages-engine.ts';
import type { OwnersOrder } from './messages-owners.ts';

/** A database of notifications, and how workers come to it. */
export interface Place extends EngineOrder {
  adminUrl: string;
  /** When all the visits begin that its messages are about. */
  startsAt: Date;
}

/** An afternoon in New York, wherever and whenever this runs: nobody is written to at night. */
const now = new Date();
const aheadMs = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1, 17) - now.getTime();

/** The time of those who work there. */
export const clock = (): Date => new Date(Date.now() + aheadMs);

const startsAt = new Date(clock().getTime() + 2 * 3_600_000);

export async function makePlace(ground: Ground, name: string): Promise<Place> {
  const { appUrl, adminUrl } = await createDatabases(ground, notifications, name);
  const service = notifications.name;
  return {
    adminUrl,
    aheadMs,
    startsAt,
    env: {
      DATABASE_URL: appUrl,
      RELAY_DATABASE_URL: databaseUrl(ground.postgres.url, name, service, 'relay', ground.secrets),
      ...broker(ground, service),
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'office@example.com',
      PUBLIC_URL: 'https://care.example.com',
    },
  };
}

function broker({ nats, secrets }: Ground, service: string): Record<string, string> {
  return {
    NATS_URL: nats.url,
    NATS_USER: service,
    NATS_PASSWORD: secrets.read(secretOf(service, 'nats')),
    MODE: 'demo',
  };
}

export interface Worker {
  pid: number;
  /** @returns the ids of what its carrier took, once for each time */
  stop(): Promise<string[]>;
}

/** A process that fires and sends what is due. */
export function startWorker(place: Place): Promise<Worker> {
  const order: EngineOrder = { env: place.env, aheadMs: place.aheadMs };
  return start('messages-worker.ts', order);
}

/** A process that answers what messages ask. */
export function startOwners(ground: Ground): Promise<Worker> {
  const none = 'postgres://127.0.0.1/none';
  const envOf = (owner: string): Record<string, string> => ({
    ...broker(ground, owner),
    DATABASE_URL: none,
    RELAY_DATABASE_URL: none,
  });
  const order: OwnersOrder = {
    env: { inquiries: envOf('inquiries'), scheduling: envOf('scheduling') },
    startsAt: startsAt.toISOString(),
  };
  return start('messages-owners.ts', order);
}

async function start(program: string, order: object): Promise<Worker> {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), [JSON.stringify(order)], {
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
