import { Clock, Lifecycle, LOGGER, newId, type Logger, type Scope } from '@stillwater/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Pool } from 'pg';
import { ExpireHoldUseCase } from '../booking/expire-hold.js';
import { ExpireOfferUseCase } from '../links/expire-offer.js';
import { SchedulingConfig } from '../scheduling.config.js';
import type { TimerKind } from './timer.entity.js';
import { CLAIM_TIMERS } from './timer.statements.js';

const POLL_MS = 1_000;
const BATCH = 100;
/** Whoever takes a timer has this long; then it is anybody's. */
const LEASE_SECONDS = 30;

interface DueTimer {
  clinicId: string;
  kind: TimerKind;
  subjectId: string;
}

/**
 * Ends holds and offers whose time is over. The relay role sees when something of any clinic is due and nothing else of
 * it; the effect, and the end of the timer, are written under the clinic's own.
 */
@Injectable()
export class RunTimers implements OnModuleInit {
  private readonly pool: Pool;
  private poll: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(
    config: SchedulingConfig,
    private readonly clock: Clock,
    private readonly holds: ExpireHoldUseCase,
    private readonly offers: ExpireOfferUseCase,
    private readonly lifecycle: Lifecycle,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.pool = new Pool({
      connectionString: config.relayDatabaseUrl,
      application_name: 'stillwater-scheduling-timers',
      max: 1,
      connectionTimeoutMillis: 2_000,
      statement_timeout: 5_000,
    });
    this.pool.on('error', () => {});
    lifecycle.add({ name: 'timer-claims', stop: () => this.pool.end() });
  }

  onModuleInit(): void {
    this.lifecycle.add({ name: 'timers', start: () => this.start(), stop: () => this.stop() });
  }

  /** Runs all that is due now, once. */
  async runDue(): Promise<void> {
    for (;;) {
      const { rows } = await this.pool.query<DueTimer>({
        ...CLAIM_TIMERS,
        values: [this.clock.now().toISOString(), LEASE_SECONDS, BATCH],
      });
      for (const timer of rows) await this.fire(timer);
      if (rows.length < BATCH) return;
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
  private async fire({ clinicId, kind, subjectId }: DueTimer): Promise<void> {
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
