import { strict as assert } from 'node:assert';
import type { TestDatabase } from './test-database.js';

/** Per table: how many rows, and a hash over all of them. */
export type Snapshot = Record<string, { rows: number; hash: string }>;

export interface SnapshotOptions {
  /** Tables that may change. A refusal is written to the audit, so that one is left out unless told. */
  except?: readonly string[];
}

export async function snapshotOf(db: TestDatabase, options: SnapshotOptions = {}): Promise<Snapshot> {
  const except = new Set(options.except ?? ['audit_entry']);
  const tables = await db.query<{ name: string }>(
    `select c.relname as name from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       order by c.relname`,
  );
  const snapshot: Snapshot = {};
  for (const { name } of tables) {
    if (except.has(name)) continue;
    const [row] = await db.query<{ rows: number; hash: string }>(
      `select count(*)::int as rows, md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as hash
         from (select ${columnsOf(name)} from public."${name}") t`,
    );
    if (row) snapshot[name] = row;
  }
  return snapshot;
}

/** Of the outbox what was said: a relay may be marking rows of earlier tests as published meanwhile. */
function columnsOf(table: string): string {
  return table === 'outbox' ? 'id, clinic_id, event_id, subject, headers, body' : '*';
}

/** Runs the work, which is expected to be refused, and fails naming the tables when any row came, went or changed. */
export async function expectNothingHappened(
  db: TestDatabase,
  work: () => Promise<unknown>,
  options: SnapshotOptions = {},
): Promise<void> {
  const before = await snapshotOf(db, options);
  await work();
  assert.deepEqual(await snapshotOf(db, options), before, 'expected no table to change');
}
