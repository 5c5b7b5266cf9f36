import type { AppointmentMessage, ContactPoint } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { notifications } from '@stillwater/notifications';
import { Clock, Database, Lifecycle, makeLogger, plainAnswers, UnitOfWork } from '@stillwater/platform';
import { AskForDetails } from '../../apps/notifications/dist/messages/ask-for-details.js';
import { CarryMessage } from '../../apps/notifications/dist/messages/carry-message.js';
import { ClaimDueMessages } from '../../apps/notifications/dist/messages/claim-due-messages.js';
import { LeaveMailsUseCase } from '../../apps/notifications/dist/messages/leave-mails.js';
import { SendDueMessages } from '../../apps/notifications/dist/messages/send-due-messages.js';
import { SendMessageUseCase } from '../../apps/notifications/dist/messages/send-message.js';
import { NotificationsConfig } from '../../apps/notifications/dist/notifications.config.js';
import { ClaimDueTimers } from '../../apps/notifications/dist/timers/claim-due-timers.js';
import { FireDueTimers } from '../../apps/notifications/dist/timers/fire-due-timers.js';
import { FireTimerUseCase } from '../../apps/notifications/dist/timers/fire-timer.js';
import { databaseUrl } from '../stack/databases.ts';
import { createDatabases, type Ground } from './ground.ts';

/** The part of notifications that fires and sends, without a broker, with a carrier that takes everything. */
export interface Engine {
  adminUrl: string;
  clock: Clock;
  /** When all the visits begin that the messages are about. */
  startsAt: Date;
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
  readonly #startsAt: Date;

  constructor(startsAt: Date) {
    super(undefined as never);
    this.#startsAt = startsAt;
  }

  override async ask<T extends object, A extends object>(command: new () => T): Promise<A> {
    await new Promise((resolve) => setImmediate(resolve));
    const startsAt = this.#startsAt;
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

/** Takes every text and sends it nowhere. */
class NullProvider {
  readonly name = 'null';
  carried = 0;

  async send(): Promise<{ kind: 'accepted' }> {
    this.carried += 1;
    return { kind: 'accepted' };
  }
}

/** @param running whether it looks for itself */
export async function startEngine(ground: Ground, name: string, running: boolean): Promise<Engine> {
  const { appUrl, adminUrl } = await createDatabases(ground, notifications, name);
  const clock = afternoon();
  clock.follow = () => {};
  const config = Object.assign(new NotificationsConfig(), {
    databaseUrl: appUrl,
    poolSize: 10,
    relayDatabaseUrl: databaseUrl(ground.postgres.url, name, 'notifications', 'relay', ground.secrets),
    smtpConnections: 4,
    sendLeaseSeconds: 60,
    publicUrl: 'https://care.example.com',
  });
  const database = Database.for(notifications, config, clock);
  await database.start((error) => {
    throw error;
  });
  const unitOfWork = new UnitOfWork(database, clock, plainAnswers);
  const lifecycle = new Lifecycle();
  const log = makeLogger('notifications', 'error');
  const startsAt = new Date(clock.now().getTime() + 2 * 3_600_000);
  const owners = new Owners(startsAt);
  const sms = new NullProvider();
  const claims = new ClaimDueMessages(config, clock, lifecycle);
  const carrier = new CarryMessage({ connections: config.smtpConnections } as never, sms, clock);
  const details = new AskForDetails(owners, config);
  const leaving = new LeaveMailsUseCase(unitOfWork, owners, config);
  const sending = new SendMessageUseCase(unitOfWork, owners, details, carrier, leaving, clock, log);
  const loop = new SendDueMessages(claims, sending, config, lifecycle, log, clock);
  if (running) loop.onModuleInit();
  const timerClaims = new ClaimDueTimers(config, clock, lifecycle);
  const firing = new FireTimerUseCase(unitOfWork);
  const timers = new FireDueTimers(timerClaims, firing, loop, lifecycle, log, clock);
  if (running) await lifecycle.start();
  return {
    adminUrl,
    clock,
    startsAt,
    fireDue: async () => void (await timers.fireDue()),
    ring: () => loop.ring(),
    carried: () => sms.carried,
    stop: async () => {
      await lifecycle.stop();
      await database.stop();
    },
  };
}
