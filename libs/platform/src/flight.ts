import type { PoolClient } from 'pg';

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

  constructor(client: PoolClient) {
    this.stream = (client as unknown as Corkable).connection.stream;
  }

  /** Holds back what is sent from now on, until everything that can go on without an answer has gone on. */
  gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    this.stream.cork();
    // Runs when no promise is left that is settled already.
    process.nextTick(() => {
      this.gathering = false;
      this.stream.uncork();
    });
  }
}
