import { Clock, Lifecycle, relayPool } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
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
    this.pool = relayPool(config, lifecycle, 'screening-timers');
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
