import type { AppointmentMessage, ContactPoint } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { notifications } from '@stillwater/notifications';
import {
  Clock,
  Database,
  Lifecycle,
  makeLogger,
  plainAnswers,
  UnitOfWork,
  type ServiceConfig,
} from '@stillwater/platform';
import { databaseUrl } from '../stack/databases.ts';
import { createDatabases, type Ground } from './ground.ts';

/** The part of notifications that fires and sends, without a broker, with a carrier that takes everything. */
export interface Engine {
  adminUrl: string;
  clock: Clock;
  fireDue(): Promise<void>;
  ring(): void;
  carried(): number;
  stop(): Promise<void>;
}

const contact: ContactPoint = {
  allowed: true,
  address: '+18285550111',
  givenName: 'Avery',
  language: 'en-US',
  zone: 'America/New_York',
};

/** Owners that answer after a turn of the loop, as if they were quick and near. */
class Owners extends Asker {
  readonly #now: Date;

  constructor(now: Date) {
    super(undefined as never);
    this.#now = now;
  }

  override async ask<T extends object, A extends object>(command: new () => T): Promise<A> {
    await new Promise((resolve) => setImmediate(resolve));
    const startsAt = new Date(this.#now.getTime() + 2 * 3_600_000);
    const appointment: AppointmentMessage = {
      state: 'booked',
      version: 1,
      serviceCode: 'MED_EVAL',
      mode: 'video',
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
      localStart: '2026-03-10T14:00',
      zone: 'America/New_York',
      confirmed: false,
      linkToken: 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg',
    };
    return (command.name === 'ContactPointForMessage' ? contact : appointment) as A;
  }
}

/** An afternoon in New York, wherever and whenever this runs, from which the clock goes on. */
function afternoon(): Clock {
  const clock = new Clock();
  const now = clock.now();
  clock.shift(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1, 17) - now.getTime());
  return clock;
}

export async function startEngine(ground: Ground, name: string, dist: string, running: boolean): Promise<Engine> {
  const part = async (path: string) => (await import(new URL(`${dist}/${path}.js`, import.meta.url).href)) as never;
  const { appUrl, adminUrl } = await createDatabases(ground, notifications, name);
  const clock = afternoon();
  clock.follow = () => {};
  const config = {
    databaseUrl: appUrl,
    poolSize: 10,
    relayDatabaseUrl: databaseUrl(ground.postgres.url, name, 'notifications', 'relay', ground.secrets),
    smtpConnections: 4,
    sendLeaseSeconds: 60,
    publicUrl: 'https://care.example.com',
  } as ServiceConfig & Record<string, unknown>;
  const database = Database.for(notifications, config, clock);
  await database.start((error) => {
    throw error;
  });
  const unitOfWork = new UnitOfWork(database, clock, plainAnswers);
  const lifecycle = new Lifecycle();
  const log = makeLogger('notifications', 'error');
  const owners = new Owners(clock.now());
  let carried = 0;
  const carrier = { carry: async () => ((carried += 1), { kind: 'accepted' }) };
  const { compose } = (await part('bench-parts')) as never as {
    compose(parts: object): { fireDue(): Promise<number>; ring(): void };
  };
  const { fireDue, ring } = compose({ unitOfWork, clock, config, lifecycle, log, owners, carrier, running });
  if (running) await lifecycle.start();
  return {
    adminUrl,
    clock,
    fireDue: async () => void (await fireDue()),
    ring,
    carried: () => carried,
    stop: async () => {
      await lifecycle.stop();
      await database.stop();
    },
  };
}
