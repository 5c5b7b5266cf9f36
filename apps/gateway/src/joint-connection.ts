import { databaseIsAway, Flight, type Database, type Statement } from '@stillwater/platform';
import type { PoolClient, QueryResultRow } from 'pg';

/**
 * A connection for everybody who asks while somebody waits for an answer on it; after the last answer it goes back. What
 * is asked in one turn of the event loop leaves as one packet. Each statement is a transaction of its own.
 */
export class JointConnection {
  private readonly opened: Promise<{ client: PoolClient; flight: Flight }>;
  private readers = 0;
  private isBroken = false;

  constructor(database: Pick<Database, 'connection'>) {
    this.opened = database.connection().then((client) => ({ client, flight: new Flight(client, setImmediate) }));
  }

  /** Nobody else may begin to read on it. */
  get isOver(): boolean {
    return this.isBroken || this.readers === 0;
  }

  async read<R extends QueryResultRow>(statement: Statement, values: unknown[]): Promise<R[]> {
    this.readers += 1;
    try {
      const { flight } = await this.opened;
      return (await flight.send<R>(statement, values)).rows;
    } catch (error) {
      if (databaseIsAway(error)) this.isBroken = true;
      throw error;
    } finally {
      this.readers -= 1;
      if (this.readers === 0) this.giveBack();
    }
  }

  /** A broken connection goes back to nobody. */
  private giveBack(): void {
    this.opened.then(
      ({ client }) => client.release(this.isBroken),
      () => {},
    );
  }
}
