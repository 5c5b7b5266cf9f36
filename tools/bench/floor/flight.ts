import { Query, type Pool, type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import type { Statement } from '@stillwater/platform';

export type Send<R extends QueryResultRow> = (
  statement: Statement | string,
  values?: unknown[],
) => Promise<QueryResult<R>>;

/** pg writes each statement by itself; corked, a flight leaves as one packet and wakes the server once. */
interface Corkable {
  connection: { stream: { cork(): void; uncork(): void } };
}

/**
 * Sends statements without waiting between them. The first refusal is thrown after all were answered, so that the
 * connection is at rest.
 */
export async function flight<R extends QueryResultRow>(
  client: PoolClient,
  statements: (send: Send<R>) => Promise<QueryResult<R>>[],
): Promise<QueryResult<R>[]> {
  const { stream } = (client as unknown as Corkable).connection;
  stream.cork();
  const sent = statements((statement, values = []) =>
    typeof statement === 'string' ? client.query<R>(statement) : sendNamed<R>(client, statement, values),
  );
  stream.uncork();
  const answers = await Promise.allSettled(sent);
  const refused = answers.find((answer) => answer.status === 'rejected');
  if (refused) throw refused.reason;
  return answers.map((answer) => (answer as PromiseFulfilledResult<QueryResult<R>>).value);
}

/** pg copies a query that it gets as a plain object, property by property; one that is made already it takes as is. */
function sendNamed<R extends QueryResultRow>(
  client: PoolClient,
  { name, text }: Statement,
  values: unknown[],
): Promise<QueryResult<R>> {
  return new Promise((resolve, reject) => {
    const query = new Query<R>(text, values, (error, result) => (error ? reject(error) : resolve(result)));
    client.query(Object.assign(query, { name }));
  });
}

/** A whole transaction in one flight. */
export async function inOneFlight<R extends QueryResultRow = QueryResultRow>(
  pool: Pool,
  statements: (send: Send<R>) => Promise<QueryResult<R>>[],
): Promise<QueryResult<R>[]> {
  const client = await pool.connect();
  try {
    return await flight(client, statements);
  } finally {
    client.release();
  }
}
