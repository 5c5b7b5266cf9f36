import { Clock, Lifecycle, LOGGER, type Logger } from '@stillwater/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SendDueMessages } from '../messages/send-due-messages.js';
import { ClaimDueTimers } from './claim-due-timers.js';
import { FireTimerUseCase } from './fire-timer.js';

const POLL_MS = 1_000;
const AT_ONCE = 100;
/** Each is one short transaction. */
const SIDE_BY_SIDE = 4;

/** Fires what is due, the longest due first, again and again until nothing is left. */
@Injectable()
export class FireDueTimers implements OnModuleInit {
  private poll: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(
    private readonly claims: ClaimDueTimers,
    private readonly firing: FireTimerUseCase,
    private readonly sending: SendDueMessages,
    private readonly lifecycle: Lifecycle,
    @Inject(LOGGER) private readonly log: Logger,
    clock: Clock,
  ) {
    clock.onMoved(() => {
      if (this.poll) this.look();
    });
  }

  onModuleInit(): void {
    this.lifecycle.add({ name: 'timers', start: () => this.start(), stop: () => this.stop() });
  }

  /** Fires everything that is due now. @returns how many */
  async fireDue(): Promise<number> {
    for (let count = 0; ;) {
      const claimed = await this.claims.claim(AT_ONCE);
      const waiting = claimed.values();
      let anyDue = false;
      const work = async (): Promise<void> => {
        for (const timer of waiting) {
          const due = await this.firing.fire(timer).catch((error: unknown) => {
            this.log.error({ err: error, rule: timer.rule }, 'a timer stays claimed until its lease ends');
            return false;
          });
          anyDue ||= due;
        }
      };
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
      if (anyDue) this.sending.ring();
      count += claimed.length;
      if (claimed.length < AT_ONCE) return count;
    }
  }

  private start(): void {
    this.poll = setInterval(() => this.look(), POLL_MS);
    this.look();
  }

  private async stop(): Promise<void> {
    clearInterval(this.poll);
    this.poll = undefined;
    await this.looking;
  }

  private look(): void {
    this.looking ??= this.fireDue()
      .then(
        () => undefined,
        (error: unknown) => this.log.warn({ err: error }, 'due timers can not be claimed right now'),
      )
      .finally(() => (this.looking = undefined));
  }
}
