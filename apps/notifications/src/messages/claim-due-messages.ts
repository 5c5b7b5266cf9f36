import { Clock, Lifecycle } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { NotificationsConfig } from '../notifications.config.js';
import { EVERYBODY, FEW, NOBODY } from '../timers/claim-due-timers.js';
import { claimingPool } from '../timers/claiming-pool.js';
import { LONGEST_HANDOVER_SECONDS } from './delivery.rules.js';

/** A message that this process, and no other, sends until its lease ends. */
export interface ClaimedMessage {
  clinicId: string;
  id: string;
  /** The number of this try: whoever holds an older one has lost the message. */
  attempt: number;
  /** Begun later, it could outlast its lease: then somebody else may begin too. */
  startBefore: Date;
}

/** What one claim may take. */
export interface Room {
  limit: number;
  /** The most of one clinic, what it has in hand already included. */
  share: number;
  inHandOf: ReadonlyMap<string, number>;
}

/**
 * Takes due messages of every clinic, and those whose sender has died. It works under the relay role, which sees when
 * a message is due and nothing else of it.
 */
@Injectable()
export class ClaimDueMessages {
  private readonly pool: Pool;
  /** The clinic after which the next claim begins: everybody's turn comes. */
  private turn = NOBODY;

  constructor(
    private readonly config: NotificationsConfig,
    private readonly clock: Clock,
    lifecycle: Lifecycle,
  ) {
    this.pool = claimingPool(config, lifecycle, 'notifications-sender');
  }

  /** @param inHand messages that this process is sending: their lease may have ended, their sender is alive */
  async claim(limit: number, inHand: readonly string[]): Promise<ClaimedMessage[]> {
    const claimed = await this.claimShares({ limit, share: limit, inHandOf: new Map() }, inHand);
    return claimed.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The longest due of each clinic first, clinic after clinic. */
  async claimShares(room: Room, inHand: readonly string[]): Promise<ClaimedMessage[]> {
    if (room.limit <= 0) return [];
    const after = this.turn;
    const claimed = await this.between(after, EVERYBODY, room, inHand);
    const limit = room.limit - claimed.length;
    if (limit > 0 && after !== NOBODY) claimed.push(...(await this.between(NOBODY, after, { ...room, limit }, inHand)));
    this.turn = limit > 0 ? NOBODY : claimed.at(-1)!.clinicId;
    return claimed;
  }

  /** When somebody must look at a message; undefined: nothing waits. */
  async nextDue(): Promise<Date | undefined> {
    const { rows } = await this.pool.query<{ at: Date | null }>({
      name: 'next-due-message',
      text: `select min(due_at) as at from message where state in ('pending', 'sending')`,
    });
    return rows[0]?.at ?? undefined;
  }

  /** How many have come due and are not sent, and since when the oldest is. */
  async backlog(): Promise<{ due: number; since: Date | null }> {
    const { rows } = await this.pool.query<{ due: number; since: Date | null }>({
      name: 'message-backlog',
      text: `select count(*)::int as due, min(due_at) as since from message
              where state in ('pending', 'sending') and due_at <= $1`,
      values: [this.clock.now()],
    });
    return rows[0]!;
  }

  private async between(after: string, upTo: string, room: Room, inHand: readonly string[]): Promise<ClaimedMessage[]> {
    const { limit, share, inHandOf } = room;
    const now = this.clock.now();
    const { rows } = await this.pool.query<ClaimedMessage>({
      name: 'claim-due-messages',
      text: CLAIM,
      values: [
        now,
        this.config.sendLeaseSeconds,
        limit,
        inHand,
        after,
        upTo,
        share,
        [...inHandOf.keys()],
        [...inHandOf.values()],
      ],
    });
    return rows.sort((a, b) => (a.clinicId < b.clinicId ? -1 : a.clinicId > b.clinicId ? 1 : a.id < b.id ? -1 : 1));
  }
}

/** As due timers are claimed: whose the few are that are due as a rule, and of many, from clinic to clinic in the index. */
const CLAIM = `
  with recursive soonest as materialized (
    select clinic_id from message where state in ('pending', 'sending') and due_at <= $1 order by due_at limit ${FEW}),
  clinic(id) as (
    (select clinic_id from message
      where state in ('pending', 'sending') and clinic_id > $5 and clinic_id <= $6 and (select count(*) from soonest) = ${FEW}
      order by clinic_id limit 1)
    union all
    select (select m.clinic_id from message m
             where m.state in ('pending', 'sending')
               and m.clinic_id > c.id and m.clinic_id <= $6
             order by m.clinic_id limit 1)
      from clinic c where c.id is not null),
  turn(id) as (
    (select distinct clinic_id from soonest
      where clinic_id > $5 and clinic_id <= $6 and (select count(*) from soonest) < ${FEW} order by clinic_id)
    union all
    select id from clinic),
  allowed as (
    select id, $7::bigint - coalesce((select count from unnest($8::uuid[], $9::integer[]) as h(id, count) where h.id = t.id), 0) as share
      from turn t),
  due as materialized (
    select d.* from allowed a cross join lateral (
      select clinic_id, id from message
       where state in ('pending', 'sending') and clinic_id = a.id
         and due_at <= $1 and id <> all($4::uuid[])
       order by due_at limit greatest(a.share, 0) for update skip locked) d
     limit $3)
  update message m set state = 'sending', attempts = m.attempts + 1, due_at = $1::timestamptz + make_interval(secs => $2::float8)
    from due
   where m.clinic_id = due.clinic_id and m.id = due.id
  returning m.clinic_id as "clinicId", m.id, m.attempts as attempt,
            m.due_at - make_interval(secs => least(${LONGEST_HANDOVER_SECONDS}, $2::float8 / 2)) as "startBefore"`;
