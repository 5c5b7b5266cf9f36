import { Clock, Lifecycle } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { NotificationsConfig } from '../notifications.config.js';
import { claimingPool } from './claiming-pool.js';

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
  /** The clinic after which the next claim begins: everybody's turn comes. */
  private turn = NOBODY;

  constructor(
    config: NotificationsConfig,
    private readonly clock: Clock,
    lifecycle: Lifecycle,
  ) {
    this.pool = claimingPool(config, lifecycle, 'notifications-timers');
  }

  /**
   * The longest due of each clinic first, clinic after clinic.
   * @param share the most of one clinic
   */
  async claim(limit: number, share = limit): Promise<ClaimedTimer[]> {
    const after = this.turn;
    const claimed = await this.of(after, EVERYBODY, limit, share);
    if (claimed.length < limit && after !== NOBODY)
      claimed.push(...(await this.of(NOBODY, after, limit - claimed.length, share)));
    this.turn = claimed.length < limit ? NOBODY : claimed.at(-1)!.clinicId;
    return claimed;
  }

  /** When there is something to claim; undefined: nothing waits. */
  async nextDue(): Promise<Date | undefined> {
    const { rows } = await this.pool.query<{ at: Date | null }>({
      name: 'next-due-timer',
      text: `select min(greatest(due_at, lease_until)) as at
               from (select due_at, lease_until from timer where state = 'due' order by due_at limit 100) soonest`,
    });
    return rows[0]?.at ?? undefined;
  }

  /** How many are due, and since when the oldest is. */
  async backlog(): Promise<{ due: number; since: Date | null }> {
    const { rows } = await this.pool.query<{ due: number; since: Date | null }>({
      name: 'timer-backlog',
      text: `select count(*)::int as due, min(due_at) as since from timer where state = 'due' and due_at <= $1`,
      values: [this.clock.now()],
    });
    return rows[0]!;
  }

  /** Clinics whose timers were counted by older zones than these. */
  async countedBefore(zoneData: string): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>({
      name: 'clinics-of-older-zones',
      text: `select clinic_id as id from clinic_copy where zone_data is null or zone_data < $1 order by 1`,
      values: [zoneData],
    });
    return rows.map(({ id }) => id);
  }

  private async of(after: string, upTo: string, limit: number, share: number): Promise<ClaimedTimer[]> {
    const { rows } = await this.pool.query<ClaimedTimer & { clinicId: string }>({
      name: 'claim-due-timers',
      text: CLAIM,
      values: [this.clock.now(), LEASE_SECONDS, limit, after, upTo, share],
    });
    return rows.sort((a, b) => (a.clinicId < b.clinicId ? -1 : a.clinicId > b.clinicId ? 1 : 0));
  }
}

export const NOBODY = '00000000-0000-0000-0000-000000000000';
export const EVERYBODY = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** So many of the longest due show whose they are. */
export const FEW = 1_000;

/**
 * As a rule little is due: then its clinics are known by looking at it, however many others have what waits for later. Of
 * more than that it jumps from clinic to clinic in the index: how much is due in one costs the others nothing.
 */
const CLAIM = `
  with recursive soonest as materialized (
    select clinic_id from timer where state = 'due' and due_at <= $1 order by due_at limit ${FEW}),
  clinic(id) as (
    (select clinic_id from timer
      where state = 'due' and clinic_id > $4 and clinic_id <= $5 and (select count(*) from soonest) = ${FEW}
      order by clinic_id limit 1)
    union all
    select (select t.clinic_id from timer t
             where t.state = 'due' and t.clinic_id > c.id and t.clinic_id <= $5 order by t.clinic_id limit 1)
      from clinic c where c.id is not null),
  turn(id) as (
    (select distinct clinic_id from soonest
      where clinic_id > $4 and clinic_id <= $5 and (select count(*) from soonest) < ${FEW} order by clinic_id)
    union all
    select id from clinic),
  due as materialized (
    select d.* from turn c cross join lateral (
      select clinic_id, rule, step, subject_id from timer
       where state = 'due' and clinic_id = c.id and due_at <= $1 and (lease_until is null or lease_until <= $1)
       order by due_at limit $6 for update skip locked) d
     limit $3)
  update timer t set lease_until = $1::timestamptz + make_interval(secs => $2), attempts = t.attempts + 1
    from due
   where t.clinic_id = due.clinic_id and t.rule = due.rule and t.step = due.step and t.subject_id = due.subject_id
  returning t.clinic_id as "clinicId", t.rule, t.step, t.subject_id as "subjectId", t.attempts as attempt,
            t.correlation_id as "correlationId", t.causation_id as "causationId", t.traceparent`;
