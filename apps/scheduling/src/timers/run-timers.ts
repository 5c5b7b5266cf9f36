import { failPoint, Lifecycle, LOGGER, newId, type Logger, type Scope } from '@stillwater/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ExpireHoldUseCase } from '../booking/expire-hold.js';
import { ExpireOfferUseCase } from '../links/expire-offer.js';
import { ClaimDueTimers, type DueTimer } from './claim-due-timers.js';

const POLL_MS = 1_000;
const BATCH = 100;

/** Ends holds and offers whose time is over; effect and end of the timer are written in one transaction of the clinic. */
@Injectable()
export class RunTimers implements OnModuleInit {
  private poll: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(
    private readonly due: ClaimDueTimers,
    private readonly holds: ExpireHoldUseCase,
    private readonly offers: ExpireOfferUseCase,
    private readonly lifecycle: Lifecycle,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.lifecycle.add({ name: 'timers', start: () => this.start(), stop: () => this.stop() });
  }

  /** Runs all that is due now, once. */
  async runDue(): Promise<void> {
    for (let claimed = BATCH; claimed === BATCH;) {
      const timers = await this.due.claim(BATCH);
      for (const timer of timers) await this.run(timer);
      claimed = timers.length;
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
    this.looking ??= this.runDue()
      .catch((error: unknown) => this.log.warn({ err: error }, 'due timers can not be run right now'))
      .finally(() => (this.looking = undefined));
  }

  /** One that fails stays due, and comes again when its lease is over. */
  private async run({ clinicId, kind, subjectId }: DueTimer): Promise<void> {
    await failPoint('timer-claimed');
    const requestId = newId();
    const scope = (action: string): Scope => ({
      clinicId,
      actor: { kind: 'service', id: 'scheduling', roles: [] },
      action,
      requestId,
      correlationId: requestId,
    });
    try {
      if (kind === 'hold_expiry') await this.holds.expire(subjectId, scope('expire-hold'));
      else await this.offers.expire(subjectId, scope('expire-offer'));
    } catch (error) {
      this.log.error({ err: error, kind, subjectId }, 'a timer stays due until its lease ends');
    }
  }
}
