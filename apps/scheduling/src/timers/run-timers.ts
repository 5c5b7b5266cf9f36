import { Clock, DueLoop, failPoint, Lifecycle, LOGGER, newId, type Logger, type Scope } from '@stillwater/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ExpireHoldUseCase } from '../booking/expire-hold.js';
import { ExpireOfferUseCase } from '../links/expire-offer.js';
import { ClaimDueTimers, type DueTimer } from './claim-due-timers.js';

const BATCH = 100;

/** Ends holds and offers whose time is over; effect and end of the timer are written in one transaction of the clinic. */
@Injectable()
export class RunTimers implements OnModuleInit {
  private readonly loop: DueLoop;

  constructor(
    private readonly due: ClaimDueTimers,
    private readonly holds: ExpireHoldUseCase,
    private readonly offers: ExpireOfferUseCase,
    private readonly lifecycle: Lifecycle,
    @Inject(LOGGER) private readonly log: Logger,
    clock: Clock,
  ) {
    this.loop = new DueLoop('timers', (stopping) => this.runDue(stopping), clock, log);
  }

  onModuleInit(): void {
    this.lifecycle.add(this.loop);
  }

  /** Runs all that is due now, once. What is claimed is run also while the service stops: its lease would keep it from others. */
  async runDue(stopping?: AbortSignal): Promise<void> {
    for (;;) {
      const timers = await this.due.claim(BATCH);
      for (const timer of timers) await this.run(timer);
      if (timers.length < BATCH || stopping?.aborted) return;
    }
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
