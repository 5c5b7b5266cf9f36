import { Clock, Lifecycle, relayPool, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { SchedulingConfig } from '../scheduling.config.js';
import type { TimerKind } from './timer.entity.js';

/** Whoever takes a timer has this long; then it is anybody's. */
const LEASE_SECONDS = 30;

/** A timer that this process, and no other, runs until its lease ends. */
export interface DueTimer {
  clinicId: string;
  kind: TimerKind;
  subjectId: string;
}

/**
 * Takes due timers of every clinic, and those whose taker has died. It works under the relay role, which sees when
 * something is due and nothing else of it.
 */
@Injectable()
export class ClaimDueTimers {
  private readonly pool: Pool;

  constructor(
    config: SchedulingConfig,
    private readonly clock: Clock,
    lifecycle: Lifecycle,
  ) {
    this.pool = relayPool(config, lifecycle, 'scheduling-timers');
  }

  async claim(limit: number): Promise<DueTimer[]> {
    const { rows } = await this.pool.query<DueTimer>({
      ...CLAIM,
      values: [this.clock.now().toISOString(), LEASE_SECONDS, limit],
    });
    return rows;
  }
}

const CLAIM: Statement = {
  name: 'claim-due-timers',
  text: `update timer t set lease_until = $1::timestamptz + make_interval(secs => $2), attempts = t.attempts + 1
           from (select clinic_id, kind, subject_id from timer
                  where due_at <= $1::timestamptz and (lease_until is null or lease_until <= $1::timestamptz)
                  order by due_at limit $3 for update skip locked) due
          where t.clinic_id = due.clinic_id and t.kind = due.kind and t.subject_id = due.subject_id
         returning t.clinic_id as "clinicId", t.kind, t.subject_id as "subjectId"`,
};
