/** A row of the outbox that no broker has confirmed yet. */
export interface OutboxRow {
  /** bigint, as text */
  id: string;
  eventId: string;
  type: string;
  clinicId: string;
  aggregateId: string;
  /** Without the namespace. */
  subject: string;
  headers: Record<string, string>;
  body: Uint8Array;
}

export interface PublishedBatch {
  /** Ids of rows that the stream holds. */
  published: string[];
  failed: { id: string; error: Error }[];
}

/**
 * Publishes a batch without waiting for one row after the other, yet keeps the order of each aggregate: its next event
 * leaves when the one before is stored, and stays when that failed. A stream that got the second event first would
 * hold them in that order for ever.
 *
 * @param rows in the order in which they were said
 */
export async function publishInOrder(
  rows: readonly OutboxRow[],
  publish: (row: OutboxRow) => Promise<void>,
): Promise<PublishedBatch> {
  const outcome: PublishedBatch = { published: [], failed: [] };
  await Promise.all([...byAggregate(rows).values()].map((chain) => publishChain(chain, publish, outcome)));
  return outcome;
}

async function publishChain(
  chain: readonly OutboxRow[],
  publish: (row: OutboxRow) => Promise<void>,
  outcome: PublishedBatch,
): Promise<void> {
  for (const row of chain) {
    try {
      await publish(row);
      outcome.published.push(row.id);
    } catch (error) {
      outcome.failed.push({ id: row.id, error: error instanceof Error ? error : new Error(String(error)) });
      return;
    }
  }
}

function byAggregate(rows: readonly OutboxRow[]): Map<string, OutboxRow[]> {
  const chains = new Map<string, OutboxRow[]>();
  for (const row of rows) {
    const chain = chains.get(row.aggregateId);
    if (chain) chain.push(row);
    else chains.set(row.aggregateId, [row]);
  }
  return chains;
}
