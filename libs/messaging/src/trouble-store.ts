import { boundedConnection } from '@stillwater/platform';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Troubles } from './redelivery.rules.js';

/** One event at one consumer, in one clinic. */
export interface DeliveryKey {
  clinicId: string;
  consumer: string;
  eventId: string;
}

/** A message that waits for a person. */
export interface MessageToPark extends DeliveryKey {
  type: string;
  aggregateId: string | undefined;
  subject: string;
  envelope: Uint8Array;
  /** Codes and places, never values. */
  reason: string;
  attempts: number;
}

/**
 * What went wrong with deliveries, kept apart from the transaction that went wrong: each call is a short one of its
 * own, under the relay role, since it concerns messages and not what is in them.
 */
export class TroubleStore {
  private readonly pool: Pool;

  constructor(relayDatabaseUrl: string) {
    this.pool = new Pool({
      connectionString: relayDatabaseUrl,
      application_name: 'stillwater-deliveries',
      max: 2,
      ...boundedConnection,
    });
    this.pool.on('error', () => {});
  }

  /** Notes that a redelivered message is about to be handled. */
  async started(key: DeliveryKey): Promise<Troubles & { parked: boolean }> {
    const { rows } = await this.pool.query<Troubles & { parked: boolean }>({
      name: 'delivery-started',
      text: `insert into delivery_failure as d (clinic_id, consumer, event_id, starts) values ($1, $2, $3, 1)
             on conflict (clinic_id, consumer, event_id)
               do update set starts = d.starts + 1, updated_at = clock_timestamp()
             returning failures, starts,
               exists (select 1 from parked_message p
                       where p.clinic_id = $1 and p.consumer = $2 and p.event_id = $3) as parked`,
      values: values(key),
    });
    return rows[0]!;
  }

  /** Takes a start back: it ended, though not because of the message. */
  async interrupted(key: DeliveryKey): Promise<void> {
    await this.pool.query({
      name: 'delivery-interrupted',
      text: `update delivery_failure set starts = greatest(starts - 1, 0), updated_at = clock_timestamp()
             where clinic_id = $1 and consumer = $2 and event_id = $3`,
      values: values(key),
    });
  }

  /** Notes that the handler threw, and so came back. */
  async failed(key: DeliveryKey, error: string): Promise<Troubles> {
    const { rows } = await this.pool.query<Troubles>({
      name: 'delivery-failed',
      text: `insert into delivery_failure as d (clinic_id, consumer, event_id, failures, last_error)
               values ($1, $2, $3, 1, $4)
             on conflict (clinic_id, consumer, event_id)
               do update set failures = d.failures + 1, starts = greatest(d.starts - 1, 0), last_error = $4,
                 updated_at = clock_timestamp()
             returning failures, starts`,
      values: [...values(key), error],
    });
    return rows[0]!;
  }

  async forget(key: DeliveryKey): Promise<void> {
    await this.pool.query({
      name: 'delivery-forget',
      text: 'delete from delivery_failure where clinic_id = $1 and consumer = $2 and event_id = $3',
      values: values(key),
    });
  }

  /** Parks a message once, however often it comes. */
  async park(message: MessageToPark): Promise<void> {
    const { type, aggregateId, subject, envelope, reason, attempts } = message;
    await this.pool.query({
      name: 'delivery-park',
      text: `with forgotten as (
               delete from delivery_failure where clinic_id = $1 and consumer = $2 and event_id = $3
             )
             insert into parked_message
               (clinic_id, consumer, event_id, id, type, aggregate_id, subject, envelope, reason, attempts)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             on conflict (clinic_id, consumer, event_id) do nothing`,
      values: [...values(message), uuidv7(), type, aggregateId ?? null, subject, envelope, reason, attempts],
    });
  }

  async parkedCount(): Promise<number> {
    const { rows } = await this.pool.query<{ parked: number }>({
      name: 'delivery-parked-count',
      text: `select count(*)::int as parked from parked_message where state = 'parked'`,
    });
    return rows[0]!.parked;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

function values({ clinicId, consumer, eventId }: DeliveryKey): string[] {
  return [clinicId, consumer, eventId];
}
