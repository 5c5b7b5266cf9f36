import type { Msg, Subscription } from '@nats-io/transport-node';
import type { Logger } from '@stillwater/platform';
import { openArrival } from './arrival.js';
import type { Broker } from './broker.js';
import type { Overheard } from './listeners.js';

/**
 * Hears events as they are published, beside the streams: each instance all of them, none of them twice for certain and
 * none for certain at all. Only the owner may publish under its subjects, so what is heard is the owner's word.
 */
export class Overhearing {
  private subscriptions: Subscription[] = [];

  constructor(
    private readonly broker: Broker,
    private readonly overheard: readonly Overheard[],
    private readonly log: Logger,
  ) {}

  start(): void {
    const { connection, names } = this.broker;
    this.subscriptions = this.overheard.map((one) =>
      connection.subscribe(names.subject(one.filter), {
        callback: (error, message) => (error ? this.fault(one, error) : this.hear(one, message)),
      }),
    );
  }

  stop(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }

  private hear(one: Overheard, message: Msg): void {
    try {
      const { event, hear } = one;
      const messageId = message.headers?.get('Nats-Msg-Id') ?? '';
      const subject = this.broker.names.bare(message.subject);
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
