import type { TestDatabase } from './test-database.js';

/** One event as its transaction left it in the outbox. */
export interface Said {
  type: string;
  clinicId: string;
  aggregateId: string;
  aggregateVersion: number;
  subject: string;
  /** The event's own fields. */
  data: Record<string, unknown>;
  /** The whole CloudEvents object. */
  envelope: Record<string, unknown>;
}

interface OutboxRow {
  type: string;
  clinic_id: string;
  aggregate_id: string;
  aggregate_version: number;
  subject: string;
  body: Buffer;
}

/** What was said in a clinic (or in all of them), in the order of writing. */
export async function saidBy(db: TestDatabase, clinicId?: string): Promise<Said[]> {
  const rows = await db.query<OutboxRow>(
    `select type, clinic_id, aggregate_id, aggregate_version, subject, body
       from outbox where $1::uuid is null or clinic_id = $1 order by id`,
    [clinicId ?? null],
  );
  return rows.map((row) => {
    const envelope = JSON.parse(row.body.toString('utf8')) as Record<string, unknown>;
    return {
      type: row.type,
      clinicId: row.clinic_id,
      aggregateId: row.aggregate_id,
      aggregateVersion: row.aggregate_version,
      subject: row.subject,
      data: envelope['data'] as Record<string, unknown>,
      envelope,
    };
  });
}
