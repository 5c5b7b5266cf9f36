import type { RelaySession } from './relay-session.js';

const BATCH = 1_000;
const MOST_BATCHES = 20;

/**
 * What each table remembers. A published event stays long enough to say it again after a loss of the broker; the inbox
 * remembers for longer than any stream or outbox can deliver.
 */
const KEPT = [
  { table: 'outbox', key: 'id', age: 'published_at', days: 14 },
  { table: 'inbox', key: '(clinic_id, consumer, event_id)', age: 'handled_at', days: 90 },
  { table: 'delivery_failure', key: '(clinic_id, consumer, event_id)', age: 'updated_at', days: 90 },
  { table: 'idempotency', key: '(clinic_id, actor_id, route, key)', age: 'created_at', days: 2 },
] as const;

/** Deletes what is old enough, in small batches so that no lock lasts; what is left over waits for the next call. */
export async function prune(session: RelaySession): Promise<void> {
  for (const { table, key, age, days } of KEPT) {
    const columns = key.replace(/[()]/g, '');
    const text = `
      with old as (select ${columns} from ${table} where ${age} < now() - interval '${days} days' limit ${BATCH}),
           gone as (delete from ${table} where ${key} in (select ${columns} from old) returning 1)
      select count(*)::int as rows from gone`;
    for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
      const [deleted] = await session.query<{ rows: number }>(`prune-${table}`, text, []);
      if ((deleted?.rows ?? 0) < BATCH) break;
    }
  }
}
