import { Asker, Messaging } from '@stillwater/messaging';
import { notifications } from '@stillwater/notifications';
import { Clock, Database, Lifecycle, loadConfig, makeLogger, plainAnswers, UnitOfWork } from '@stillwater/platform';
import { AskForDetails } from '../../apps/notifications/dist/messages/ask-for-details.js';
import { AskOwners } from '../../apps/notifications/dist/messages/ask-owners.js';
import { AttemptMessage } from '../../apps/notifications/dist/messages/attempt-message.js';
import { CarryMessage } from '../../apps/notifications/dist/messages/carry-message.js';
import { ClaimDueMessages } from '../../apps/notifications/dist/messages/claim-due-messages.js';
import { HandOverMessage } from '../../apps/notifications/dist/messages/hand-over-message.js';
import { LeaveMailsUseCase } from '../../apps/notifications/dist/messages/leave-mails.js';
import { SendDueMessages } from '../../apps/notifications/dist/messages/send-due-messages.js';
import { SendMessageUseCase } from '../../apps/notifications/dist/messages/send-message.js';
import { TellStaff } from '../../apps/notifications/dist/messages/tell-staff.js';
import { NotificationsConfig } from '../../apps/notifications/dist/notifications.config.js';
import { ClaimDueTimers } from '../../apps/notifications/dist/timers/claim-due-timers.js';
import { FireDueTimers } from '../../apps/notifications/dist/timers/fire-due-timers.js';
import { FireTimerUseCase } from '../../apps/notifications/dist/timers/fire-timer.js';
import { FollowZoneData } from '../../apps/notifications/dist/timers/follow-zone-data.js';

/** The part of notifications that fires timers and sends messages, with a carrier that takes everything. */
export interface Engine {
  /** Claims what is due as the loop does, and fires it. @returns milliseconds until it was claimed, and how many it was */
  pickUp(): Promise<{ milliseconds: number; count: number }>;
  /** The ids of what the carrier took. */
  carried: readonly string[];
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface EngineOrder {
  /** As a service gets it. */
  env: Record<string, string>;
  /** How far its clock is ahead of this machine's. */
  aheadMs: number;
}

/** Takes every text and sends it nowhere. */
class NullProvider {
  readonly name = 'null';
  readonly carried: string[] = [];

  async send({ messageId }: { messageId: string }): Promise<{ kind: 'accepted' }> {
    this.carried.push(messageId);
    return { kind: 'accepted' };
  }
}

/** @param looks whether it looks by itself for what is due, once it is started */
export async function makeEngine({ env, aheadMs }: EngineOrder, looks = true): Promise<Engine> {
  const clock = new Clock();
  clock.shift(aheadMs);
  clock.follow = () => {};
  const config = loadConfig(NotificationsConfig, notifications.name, env);
  const database = Database.for(notifications, config, clock);
  await database.start((error) => {
    throw error;
  });
  const unitOfWork = new UnitOfWork(database, clock, plainAnswers);
  const lifecycle = new Lifecycle();
  const log = makeLogger('notifications', 'error');
  const messaging = new Messaging(notifications.name, config, unitOfWork, log);
  for (const part of messaging.parts()) lifecycle.add(part);
  const owners = new Asker(messaging.broker);
  const sms = new NullProvider();
  const claims = new ClaimDueMessages(config, clock, lifecycle);
  const carrier = new CarryMessage({ connections: config.smtpConnections } as never, sms, clock);
  const details = new AskForDetails(owners, config);
  const leaving = new LeaveMailsUseCase(unitOfWork, owners, config);
  const telling = new TellStaff(unitOfWork, owners, config, clock);
  const handing = new HandOverMessage(carrier, leaving, telling, clock, log);
  const attempts = new AttemptMessage(new AskOwners(owners, details), handing, clock, log);
  const sending = new SendMessageUseCase(unitOfWork, attempts, clock, log);
  const loop = new SendDueMessages(claims, sending, config, lifecycle, log, clock);
  if (looks) loop.onModuleInit();
  const timerClaims = new ClaimDueTimers(config, clock, lifecycle);
  const firing = new FireTimerUseCase(unitOfWork);
  const zones = new FollowZoneData(unitOfWork, timerClaims, log);
  const timers = new FireDueTimers(timerClaims, firing, zones, loop, lifecycle, log, clock);
  if (looks) timers.onModuleInit();
  return {
    pickUp: async () => {
      const began = performance.now();
      const claimed = await timerClaims.claim(400, 200);
      const milliseconds = performance.now() - began;
      for (const timer of claimed) await firing.fire(timer);
      return { milliseconds, count: claimed.length };
    },
    carried: sms.carried,
    start: () => lifecycle.start(),
    stop: async () => {
      await lifecycle.stop();
      await database.stop();
    },
  };
}
