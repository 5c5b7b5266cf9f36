import { Clock, failPoint, Lifecycle, LOGGER, newId, type Logger } from '@stillwater/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ExpireScreeningUseCase } from './expire-screening.js';
import { FindDueTimers, type DueTimer } from './find-due-timers.js';

const POLL_MS = 1_000;
const BATCH = 100;

/** Looks every second for what has come due in any clinic; each is then fired in a transaction of its own clinic. */
@Injectable()
export class FireDueTimers implements OnModuleInit {
  private poll: NodeJS.Timeout | undefined;
  private firing: Promise<void> | undefined;

  constructor(
    private readonly timers: FindDueTimers,
    private readonly expiry: ExpireScreeningUseCase,
    private readonly lifecycle: Lifecycle,
    @Inject(LOGGER) private readonly log: Logger,
    clock: Clock,
  ) {
    clock.onMoved(() => {
      if (this.poll) this.ring();
    });
  }

  onModuleInit(): void {
    this.lifecycle.add({ name: 'timers', start: () => this.start(), stop: () => this.stop() });
  }

  private start(): void {
    this.poll = setInterval(() => this.ring(), POLL_MS);
    this.ring();
  }

  private async stop(): Promise<void> {
    clearInterval(this.poll);
    this.poll = undefined;
    await this.firing;
  }

  private ring(): void {
    this.firing ??= this.fireAll().finally(() => (this.firing = undefined));
  }

  private async fireAll(): Promise<void> {
    try {
      for (;;) {
        const due = await this.timers.find(BATCH);
        let fired = 0;
        for (const timer of due) {
          if (!this.poll) return;
          if (await this.fire(timer)) fired += 1;
        }
        // What was due and did not fire is in another instance's hands: it is looked at again in a second.
        if (fired === 0) return;
      }
    } catch (error) {
      this.log.warn({ err: error }, 'due timers can not be fired right now');
    }
  }

  /** One that can't be fired keeps its row, and doesn't keep the others waiting. */
  private async fire({ clinicId, subjectId }: DueTimer): Promise<boolean> {
    await failPoint('timer-due');
    const requestId = newId();
    const actor = { kind: 'service', id: 'screening', roles: [] } as const;
    const scope = { clinicId, actor, action: 'expire-screening', requestId, correlationId: requestId };
    return this.expiry.expire(subjectId, scope).catch((error: unknown) => {
      this.log.error({ err: error, screeningId: subjectId }, 'a timer was not fired, and stays due');
      return false;
    });
  }
}
