import { jetstream, jetstreamManager, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Logger } from '@stillwater/platform';
import { connectionOptions, openConnection, type BrokerAddress } from './connection.js';
import { GatheredWrites } from './gathered-writes.js';
import { Names } from './names.js';
import { Requests } from './requests.js';

const WAITING_EVERY_MS = 5_000;

interface Link {
  connection: NatsConnection;
  writes: GatheredWrites;
  requests: Requests;
  client: JetStreamClient;
  manager: JetStreamManager;
}

/** This service's connection to NATS, under its own name. */
export class Broker {
  readonly names: Names;
  private state: 'connecting' | 'connected' | 'disconnected' | 'closed' = 'connecting';
  private link: Link | undefined;
  private readonly reconnectListeners: (() => void)[] = [];

  constructor(
    readonly service: string,
    private readonly address: BrokerAddress,
    namespace: string,
    private readonly log: Logger,
  ) {
    this.names = new Names(namespace);
  }

  /** Resolves when the first connection stands, however long that takes. */
  async open(): Promise<void> {
    const options = connectionOptions(this.address, `stillwater-${this.service}`, this.names.inbox(this.service));
    const waiting = setInterval(() => this.log.warn('Waiting for NATS'), WAITING_EVERY_MS);
    const connection = await openConnection(options, {
      disconnected: (server) => {
        this.state = 'disconnected';
        this.log.warn({ server }, 'NATS is away; what is said waits in the outbox');
      },
      reconnected: (server) => {
        this.state = 'connected';
        this.log.info({ server }, 'NATS is back');
        for (const listener of this.reconnectListeners) listener();
      },
      faulted: (error) => {
        this.log.error({ err: error }, 'NATS reported an error');
        this.link?.requests.refused(error);
      },
      closed: (error) => {
        this.state = 'closed';
        if (error) this.log.error({ err: error }, 'The connection to NATS was closed for good');
      },
    }).finally(() => clearInterval(waiting));
    const writes = new GatheredWrites(connection);
    this.link = {
      connection,
      writes,
      requests: new Requests(connection, writes, this.names.inbox(this.service)),
      client: jetstream(connection),
      manager: await jetstreamManager(connection, { checkAPI: false }),
    };
    this.state = 'connected';
  }

  get isConnected(): boolean {
    return this.state === 'connected';
  }

  /** Gone for good: only a new process can help. */
  get isClosed(): boolean {
    return this.state === 'closed';
  }

  get connection(): NatsConnection {
    return this.opened().connection;
  }

  /** Call before a message is sent that need not leave at once. */
  get writes(): GatheredWrites {
    return this.opened().writes;
  }

  get requests(): Requests {
    return this.opened().requests;
  }

  get client(): JetStreamClient {
    return this.opened().client;
  }

  get manager(): JetStreamManager {
    return this.opened().manager;
  }

  onReconnect(listener: () => void): void {
    this.reconnectListeners.push(listener);
  }

  /** Sends what is still in the buffers and closes; without a broker there is nobody to send it to. */
  async close(): Promise<void> {
    if (!this.link || this.isClosed) return;
    await (this.isConnected ? this.link.connection.drain() : this.link.connection.close());
  }

  private opened(): Link {
    if (!this.link) throw new Error('NATS is used before its connection was opened.');
    return this.link;
  }
}
