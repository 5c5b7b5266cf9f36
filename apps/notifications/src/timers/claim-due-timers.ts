import { Clock, Lifecycle } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { NotificationsConfig } from '../notifications.config.js';

/** A timer that this process, and no other, fires until its lease ends. */
export interface ClaimedTimer {
  clinicId: string;
  rule: string;
  step: string;
  subjectId: string;
  /** The number of this try: whoever holds an older one has lost the timer. */
  attempt: number;
  correlationId: string;
  causationId: string | null;
  traceparent: string | null;
}

/** Firing is one short transaction: who holds a timer longer than this has died. */
const LEASE_SECONDS = 30;

/**
 * Takes due timers of every clinic. It works under the relay role, which sees when a timer is due and
 * what it is traced by, and not about whom it is.
 */
@Injectable()
export class ClaimDueTimers {
  private readonly pool: Pool;

  constructor(
    config: NotificationsConfig,
    private readonly clock: Clock,
    lifecycle: Lifecycle,
  ) {
    this.pool = new Pool({
      connectionString: config.relayDatabaseUrl,
      application_name: 'stillwater-notifications-timers',
      max: 1,
      connectionTimeoutMillis: 2_000,
      statement_timeout: 5_000,
    });
    this.pool.on('error', () => {});
    lifecycle.add({ name: 'timer-claims', stop: () => this.pool.end() });
  }

  /** The longest due first. */
  async claim(limit: number): Promise<ClaimedTimer[]> {
    const { rows } = await this.pool.query<ClaimedTimer>({
      name: 'claim-due-timers',
      text: `update timer t set lease_until = $1::timestamptz + make_interval(secs => $2), attempts = t.attempts + 1
               from (select clinic_id, rule, step, subject_id from timer
                      where state = 'due' and due_at <= $1 and (lease_until is null or lease_until <= $1)
                      order by due_at limit $3 for update skip locked) due
              where t.clinic_id = due.clinic_id and t.rule = due.rule and t.step = due.step and t.subject_id = due.subject_id
             returning t.clinic_id as "clinicId", t.rule, t.step, t.subject_id as "subjectId", t.attempts as attempt,
                       t.correlation_id as "correlationId", t.causation_id as "causationId", t.traceparent`,
      values: [this.clock.now(), LEASE_SECONDS, limit],
    });
    return rows;
  }
}
