import { Inject, Injectable } from '@nestjs/common';
import { Database, databaseIsAway, databaseProblem, Flight, type Statement } from '@stillwater/platform';
import type { PoolClient, QueryResultRow } from 'pg';

import { JointConnection } from './joint-connection.js';

export type Query = <R extends QueryResultRow>(statement: Statement, values: unknown[]) => Promise<R[]>;

/**
 * The way to organisations, people and their sign-in, which belong to no clinic. What belongs to one is out of reach
 * here: without a clinic, row-level security shows nothing.
 */
@Injectable()
export class IdentityTables {
  private joint: JointConnection | undefined;

  constructor(@Inject(Database) private readonly database: Database) {}

  async query<R extends QueryResultRow>(statement: Statement, values: unknown[]): Promise<R[]> {
    return this.withClient(async (client) => (await new Flight(client).send<R>(statement, values)).rows);
  }

  /** As `query`, for reads that many requests begin with at the same time. */
  async look<R extends QueryResultRow>(statement: Statement, values: unknown[]): Promise<R[]> {
    if (!this.joint || this.joint.isOver) this.joint = new JointConnection(this.database);
    try {
      return await this.joint.read<R>(statement, values);
    } catch (error) {
      throw databaseProblem(error);
    }
  }

  /** All of the work or none of it. */
  async transaction<T>(work: (query: Query) => Promise<T>): Promise<T> {
    return this.withClient(async (client) => {
      await client.query('begin');
      try {
        const result = await work(async (statement, values) => (await client.query({ ...statement, values })).rows);
        const { command } = await client.query('commit');
        if (command !== 'COMMIT') throw new Error('The transaction was rolled back');
        return result;
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    });
  }

  private async withClient<T>(use: (client: PoolClient) => Promise<T>): Promise<T> {
    let client: PoolClient | undefined;
    try {
      client = await this.database.connection();
      const result = await use(client);
      client.release();
      return result;
    } catch (error) {
      // A broken connection goes back to nobody.
      client?.release(databaseIsAway(error));
      throw databaseProblem(error);
    }
  }
}
