import { Clock, gauge, Lifecycle, LOGGER, type Logger } from '@stillwater/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ClaimDueMessages } from '../messages/claim-due-messages.js';
import { ClaimDueTimers } from './claim-due-timers.js';

const EVERY_MS = 10_000;

const timers = {
  due: gauge('stillwater_timers_due', 'Timers whose time has come and that have not been fired', []),
  oldest: gauge('stillwater_timers_oldest_due_seconds', 'How long the oldest of them has been due', []),
};
const messages = {
  due: gauge('stillwater_messages_due', 'Messages whose time has come and that nobody is sending', []),
  oldest: gauge('stillwater_messages_oldest_due_seconds', 'How long the oldest of them has been due', []),
};

/** What is due and not done. */
export interface Backlog {
  due: number;
  oldestSeconds: number;
}

/** Counts what is due and was not fired or sent. It stands apart from those who do it: if they hang, it counts on. */
@Injectable()
export class WatchWhatIsDue implements OnModuleInit {
  private next: NodeJS.Timeout | undefined;
  private counting: Promise<void> | undefined;

  constructor(
    private readonly timerClaims: ClaimDueTimers,
    private readonly messageClaims: ClaimDueMessages,
    private readonly lifecycle: Lifecycle,
    @Inject(LOGGER) private readonly log: Logger,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.lifecycle.add({
      name: 'due-watchdog',
      start: () => this.watch(),
      stop: async () => {
        clearInterval(this.next);
        await this.counting;
      },
    });
  }

  async count(): Promise<{ timers: Backlog; messages: Backlog }> {
    const [ofTimers, ofMessages] = [await this.timerClaims.backlog(), await this.messageClaims.backlog()];
    return { timers: this.set(timers, ofTimers), messages: this.set(messages, ofMessages) };
  }

  private watch(): void {
    const look = (): void => {
      this.counting ??= this.count()
        .then(
          () => {},
          (error: unknown) => this.log.warn({ err: error }, 'what is due can not be counted right now'),
        )
        .finally(() => (this.counting = undefined));
    };
    look();
    this.next = setInterval(look, EVERY_MS);
  }

  private set(gauges: typeof timers, { due, since }: { due: number; since: Date | null }): Backlog {
    const oldestSeconds = since ? (this.clock.now().getTime() - since.getTime()) / 1000 : 0;
    gauges.due.set(due);
    gauges.oldest.set(oldestSeconds);
    return { due, oldestSeconds };
  }
}
