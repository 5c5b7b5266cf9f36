import { Clock, Lifecycle } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { ScreeningConfig } from '../screening.config.js';

export interface DueTimer {
  clinicId: string;
  subjectId: string;
}

/** Finds due timers of every clinic. It works under the relay role, which sees when something is due and nothing else. */
@Injectable()
export class FindDueTimers {
  private readonly pool: Pool;

  constructor(
    config: ScreeningConfig,
    private readonly clock: Clock,
    lifecycle: Lifecycle,
  ) {
    this.pool = new Pool({
      connectionString: config.relayDatabaseUrl,
      application_name: 'stillwater-screening-timers',
      max: 1,
      connectionTimeoutMillis: 2_000,
      statement_timeout: 5_000,
    });
    this.pool.on('error', () => {});
    lifecycle.add({ name: 'due-timers', stop: () => this.pool.end() });
  }

  /** The longest due first. */
  async find(limit: number): Promise<DueTimer[]> {
    const { rows } = await this.pool.query<DueTimer>({
      name: 'find-due-timers',
      text: `select clinic_id as "clinicId", subject_id as "subjectId" from timer where due_at <= $1 order by due_at limit $2`,
      values: [this.clock.now(), limit],
    });
    return rows;
  }
}
