import { Clock, failPoint, Lifecycle, LOGGER, newId, type Logger } from '@stillwater/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Pool } from 'pg';
import { ScreeningConfig } from '../screening.config.js';
import { ExpireScreeningUseCase } from './expire-screening.js';

const POLL_MS = 1_000;
const BATCH = 100;

interface DueTimer {
  clinicId: string;
  subjectId: string;
}

/**
 * Looks every second for what has come due in any clinic, under the relay role, which sees due times and nothing else;
 * each is then fired in a transaction of its own clinic.
 */
@Injectable()
export class FireDueTimers implements OnModuleInit {
  private readonly pool: Pool;
  private poll: NodeJS.Timeout | undefined;
  private firing: Promise<void> | undefined;

  constructor(
    config: ScreeningConfig,
    private readonly expiry: ExpireScreeningUseCase,
    private readonly clock: Clock,
    private readonly lifecycle: Lifecycle,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.pool = new Pool({
      connectionString: config.relayDatabaseUrl,
      application_name: 'stillwater-screening-timers',
      max: 1,
      connectionTimeoutMillis: 2_000,
      statement_timeout: 5_000,
    });
    this.pool.on('error', () => {});
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
    await this.pool.end();
  }

  private ring(): void {
    this.firing ??= this.fire().finally(() => (this.firing = undefined));
  }

  private async fire(): Promise<void> {
    try {
      for (let due = await this.due(); due.length > 0 && this.poll; due = await this.due()) {
        let fired = 0;
        for (const { clinicId, subjectId } of due) {
          await failPoint('timer-due');
          const requestId = newId();
          const actor = { kind: 'service', id: 'screening', roles: [] } as const;
          const scope = { clinicId, actor, action: 'expire-screening', requestId, correlationId: requestId };
          if (await this.expiry.expire(subjectId, scope)) fired += 1;
        }
        // What was due and did not fire is in another instance's hands: it is looked at again with the next second.
        if (fired === 0) return;
      }
    } catch (error) {
      this.log.warn({ err: error }, 'due timers can not be fired right now');
    }
  }

  private async due(): Promise<DueTimer[]> {
    const { rows } = await this.pool.query<DueTimer>({
      name: 'due-timers',
      text: `select clinic_id as "clinicId", subject_id as "subjectId" from timer where due_at <= $1 order by due_at limit $2`,
      values: [this.clock.now(), BATCH],
    });
    return rows;
  }
}
