import type { Msg, NatsConnection } from '@nats-io/transport-node';
import type { Health, Logger } from '@stillwater/platform';
import { openArrival } from './arrival.js';
import { connectionOptions, openConnection, type BrokerAddress } from './connection.js';
import type { Listeners, Overheard } from './listeners.js';
import type { Names } from './names.js';

/** As whom a service listens. The password is the service's own. */
export function earsOf(service: string): string {
  return `${service}-ears`;
}

/**
 * Hears events as they are published, beside the streams: each instance all of them, none of them twice for certain and
 * none for certain at all. Only the owner may publish under its subjects, so what is heard is the owner's word.
 *
 * Over a connection of its own, as a user who may answer nothing: for whoever may, the broker notes of every message that
 * it may be answered, and looks through all of that when it is much.
 */
export class Overhearing {
  private connection: NatsConnection | undefined;
  private readonly reconnectListeners: (() => void)[] = [];

  constructor(
    private readonly service: string,
    private readonly address: BrokerAddress,
    private readonly names: Names,
    private readonly listeners: Listeners,
    private readonly log: Logger,
  ) {}

  /** What was said in between is not heard any more. */
  onReconnect(listener: () => void): void {
    this.reconnectListeners.push(listener);
  }

  async start(): Promise<void> {
    const { overheard } = this.listeners;
    if (overheard.length === 0) return;
    const ears = earsOf(this.service);
    const { url, user, password } = this.address;
    const address = user === undefined ? { url } : { url, user: earsOf(user), password };
    const connection = await openConnection(connectionOptions(address, `stillwater-${ears}`, this.names.inbox(ears)), {
      disconnected: () => {},
      reconnected: () => this.reconnectListeners.forEach((listener) => listener()),
      faulted: (error) => this.log.error({ err: error }, 'NATS reported an error to whoever overhears'),
      closed: (error) => error && this.log.error({ err: error }, 'Nothing is overheard any more'),
    });
    for (const one of overheard) {
      connection.subscribe(this.names.subject(one.filter), {
        callback: (error, message) => (error ? this.fault(one, error) : this.hear(one, message)),
      });
    }
    this.connection = connection;
  }

  async stop(): Promise<void> {
    await this.connection?.close();
  }

  /** Whoever is told by it can ask. */
  check(): Health {
    return this.connection?.isClosed() ? { ok: true, degraded: true, detail: 'closed' } : { ok: true };
  }

  private hear(one: Overheard, message: Msg): void {
    try {
      const { event, hear } = one;
      const messageId = message.headers?.get('Nats-Msg-Id') ?? '';
      const subject = this.names.bare(message.subject);
      const envelope = openArrival({ event }, { subject, messageId, body: message.data });
      hear(envelope.data, envelope);
    } catch (error) {
      this.fault(one, error);
    }
  }

  private fault({ filter }: Overheard, error: unknown): void {
    this.log.warn({ err: error, filter }, 'An event could not be overheard');
  }
}
