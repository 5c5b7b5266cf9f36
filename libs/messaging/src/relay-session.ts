import { Client, type QueryResultRow } from 'pg';
import { PARTITIONS } from '@stillwater/contract-kit';
import { endWhenSilent } from '@stillwater/platform';
import type { OutboxRow, PublishedBatch } from './publish-in-order.js';

const LOCK_OF_PARTITION = 8201;
const LOCK_OF_PRESENCE = 8202;
export const ROWS_PER_PARTITION = 50;

/** What waits in the outbox, as of the last look. */
export interface Backlog {
  pending: number;
  /** Seconds since the oldest of them was said; 0 when none waits. */
  oldestSeconds: number;
}

/**
 * One database session of the relay role: it holds the locks of the partitions it serves, reads them and marks them.
 * All three end with the session, so a relay that lost its locks can't mark anything; and what it may still have
 * published twice, the stream recognises by its id.
 */
export class RelaySession {
  private readonly owned = new Set<number>();
  private broken: Error | undefined;

  private constructor(private readonly client: Client) {}

  static async open(connectionString: string): Promise<RelaySession> {
    const client = new Client({
      connectionString,
      application_name: 'stillwater-relay',
      connectionTimeoutMillis: 2_000,
      statement_timeout: 5_000,
      keepAlive: true,
    });
    const session = new RelaySession(client);
    client.on('error', (error) => (session.broken = error));
    await client.connect();
    endWhenSilent(client);
    return session;
  }

  /**
   * From now on the other relays leave room for this one. Should this machine vanish without a word, the server must
   * notice soon: it keeps the locks until then.
   */
  async join(): Promise<void> {
    await this.query('relay-keepalive', KEEPALIVE, []);
    await this.query('relay-join', 'select pg_advisory_lock_shared($1, 0)', [LOCK_OF_PRESENCE]);
  }

  get partitions(): readonly number[] {
    return [...this.owned].sort((a, b) => a - b);
  }

  /**
   * Takes and gives back partitions until this relay has its fair share. Who else is there is read from the locks
   * themselves: a relay that dies is gone at once, and no clock has to agree with another.
   */
  async takeFairShare(): Promise<void> {
    const [present] = await this.query<{ relays: number; taken: number[] }>('relay-presence', PRESENCE, [
      LOCK_OF_PRESENCE,
      LOCK_OF_PARTITION,
    ]);
    if (!present) return;
    const share = Math.ceil(PARTITIONS / Math.max(present.relays, 1));
    for (const partition of this.partitions.slice(share)) {
      await this.query('relay-give', 'select pg_advisory_unlock($1, $2)', [LOCK_OF_PARTITION, partition]);
      this.owned.delete(partition);
    }
    for (let partition = 0; partition < PARTITIONS && this.owned.size < share; partition += 1) {
      if (present.taken.includes(partition)) continue;
      const [taken] = await this.query<{ ok: boolean }>('relay-take', 'select pg_try_advisory_lock($1, $2) as ok', [
        LOCK_OF_PARTITION,
        partition,
      ]);
      if (taken?.ok) this.owned.add(partition);
    }
  }

  /** The next rows of every partition of ours, in the order in which they were said. */
  async pending(): Promise<OutboxRow[]> {
    if (this.owned.size === 0) return [];
    return this.query<OutboxRow>('relay-pending', PENDING, [this.partitions, ROWS_PER_PARTITION]);
  }

  async settle({ published, failed }: PublishedBatch): Promise<void> {
    if (published.length > 0) await this.query('relay-mark', MARK, [published]);
    if (failed.length === 0) return;
    const ids = failed.map(({ id }) => id);
    const errors = failed.map(({ error }) => error.message.slice(0, 500));
    await this.query('relay-fail', FAIL, [ids, errors]);
  }

  async backlog(): Promise<Backlog> {
    const [row] = await this.query<Backlog>('relay-backlog', BACKLOG, [this.partitions]);
    return row ?? { pending: 0, oldestSeconds: 0 };
  }

  /**
   * Makes rows of the last days pending again, so that they are said again under their old ids.
   *
   * @returns how many
   */
  async sayAgain(from: Date, to: Date): Promise<number> {
    let total = 0;
    for (let after = '0'; ;) {
      const [batch] = await this.query<{ rows: number; last: string | null }>('relay-again', AGAIN, [from, to, after]);
      if (!batch?.last) return total;
      total += batch.rows;
      after = batch.last;
    }
  }

  async query<R extends QueryResultRow>(name: string, text: string, values: unknown[]): Promise<R[]> {
    if (this.broken) throw this.broken;
    return (await this.client.query<R>({ name, text, values })).rows;
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => {});
  }
}

const KEEPALIVE = `
  select set_config('tcp_keepalives_idle', '10', false), set_config('tcp_keepalives_interval', '5', false),
         set_config('tcp_keepalives_count', '3', false)`;

const PRESENCE = `
  select count(*) filter (where classid = $1)::int as relays,
         coalesce(array_agg(objid::int) filter (where classid = $2), '{}') as taken
  from pg_locks
  where locktype = 'advisory' and objsubid = 2 and granted
    and database = (select oid from pg_database where datname = current_database())`;

const PENDING = `
  select o.id::text as id, o.event_id as "eventId", o.type, o.clinic_id as "clinicId", o.aggregate_id as "aggregateId",
         o.subject, o.headers, o.body
  from unnest($1::smallint[]) as p(partition)
  cross join lateral (
    select * from outbox where partition = p.partition and published_at is null order by id limit $2
  ) o
  order by o.id`;

const MARK = `
  update outbox set published_at = clock_timestamp(), last_error = null
  where id = any($1::bigint[]) and published_at is null`;

const FAIL = `
  update outbox o set attempts = attempts + 1, last_error = f.error
  from unnest($1::bigint[], $2::text[]) as f(id, error) where o.id = f.id`;

const BACKLOG = `
  select count(*)::int as pending,
         coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 as "oldestSeconds"
  from outbox where published_at is null and partition = any($1::smallint[])`;

const AGAIN = `
  with batch as (
    select id from outbox
    where published_at is not null and id > $3::bigint and created_at >= $1 and created_at < $2
    order by id limit 5000
  ), again as (
    update outbox o set published_at = null from batch where o.id = batch.id returning o.id
  )
  select count(*)::int as rows, max(id)::text as last from again`;
