import { Query, type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import type { Statement } from './database.js';

/** The part of pg's client below its public face. */
interface Corkable {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

/**
 * Statements that are sent without waiting between them leave as one packet and wake the server once. pg by itself
 * writes each of them alone, and those writes were a third of what a request cost.
 */
export class Flight {
  private readonly stream: Corkable['connection']['stream'];
  private gathering = false;

  /** @param atRest calls back when everything that belongs into one packet has been sent; unless told, when no promise is left that is settled already */
  constructor(
    private readonly client: PoolClient,
    private readonly atRest: (goOn: () => void) => unknown = process.nextTick,
  ) {
    this.stream = (client as unknown as Corkable).connection.stream;
  }

  /** pg copies a query that it gets as a plain object, property by property; one that is made already it takes as is. */
  send<R extends QueryResultRow>({ name, text }: Statement, values: unknown[]): Promise<QueryResult<R>> {
    this.gather();
    return new Promise<QueryResult<R>>((resolve, reject) => {
      const query = new Query<R>(text, values, (error, result) => (error ? reject(error) : resolve(result)));
      this.client.query(Object.assign(query, { name }));
    }).catch((error: Error) => {
      // As pg itself does: the stack leads to whoever sent the statement instead of to the socket.
      Error.captureStackTrace(error);
      throw error;
    });
  }

  /** Holds back what is sent from now on, until everything that can go on without an answer has gone on. */
  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    this.stream.cork();
    this.atRest(() => {
      this.gathering = false;
      this.stream.uncork();
    });
  }
}
