import { Clock, Lifecycle, LOGGER, type Logger } from '@stillwater/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ClaimDueMessages, type ClaimedMessage } from './claim-due-messages.js';
import { NotificationsConfig } from '../notifications.config.js';
import { SendMessageUseCase } from './send-message.js';

/** What another instance has planned, and what comes due later, rings no bell here. */
const POLL_MS = 1_000;

/** Sends what is due, as many at once as there are connections to the mail server and as many again on their way. */
@Injectable()
export class SendDueMessages implements OnModuleInit {
  private readonly inHand = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();
  private readonly capacity: number;
  private poll: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private lookAgain = false;

  constructor(
    private readonly claims: ClaimDueMessages,
    private readonly sending: SendMessageUseCase,
    config: NotificationsConfig,
    private readonly lifecycle: Lifecycle,
    @Inject(LOGGER) private readonly log: Logger,
    clock: Clock,
  ) {
    this.capacity = 2 * config.smtpConnections;
    clock.onMoved(() => this.ring());
  }

  /** Added after messaging's parts: it starts when addresses can be asked for, and stops before. */
  onModuleInit(): void {
    this.lifecycle.add({ name: 'message-sender', start: () => this.start(), stop: () => this.stop() });
  }

  /** Something may be due. */
  ring(): void {
    if (!this.poll) return;
    if (this.looking) {
      this.lookAgain = true;
      return;
    }
    this.lookAgain = false;
    this.looking = this.look().finally(() => {
      this.looking = undefined;
      if (this.lookAgain) this.ring();
    });
  }

  private start(): void {
    this.poll = setInterval(() => this.ring(), POLL_MS);
    this.ring();
  }

  /** Takes no more, and finishes what is in hand: a message that was handed over gets marked. */
  private async stop(): Promise<void> {
    clearInterval(this.poll);
    this.poll = undefined;
    this.stopping.abort();
    await this.looking;
    await Promise.allSettled(this.inHand.values());
  }

  private async look(): Promise<void> {
    try {
      for (let room = this.room; room > 0 && this.poll; room = this.room) {
        const claimed = await this.claims.claim(room, [...this.inHand.keys()]);
        for (const message of claimed) this.take(message);
        if (claimed.length < room) return;
      }
    } catch (error) {
      this.log.warn({ err: error }, 'due messages can not be claimed right now');
    }
  }

  private get room(): number {
    return this.capacity - this.inHand.size;
  }

  private take(message: ClaimedMessage): void {
    const sent = this.sending
      .send(message, this.stopping.signal)
      .catch((error: unknown) =>
        this.log.error({ err: error, messageId: message.id }, 'a message stays claimed until its lease ends'),
      )
      .finally(() => {
        const wasFull = this.room === 0;
        this.inHand.delete(message.id);
        if (wasFull) this.ring();
      });
    this.inHand.set(message.id, sent);
  }
}
