import { JetStreamApiCodes, JetStreamApiError } from '@nats-io/jetstream';
import type { Broker } from './broker.js';
import { consumerConfig, differences, streamConfig, type StreamSizes } from './stream-config.js';

/** The broker runs with another configuration than this release needs; the service must not go on. */
export class BrokerMismatch extends Error {
  override name = 'BrokerMismatch';

  constructor(what: string, faults: string[]) {
    super(`The broker's ${what} is not what this release needs: ${faults.join('; ')}.`);
  }
}

/**
 * Creates the stream of this service and the durable consumers of its reactions, brings existing ones up to date, and
 * refuses to go on when the server did something else than asked.
 */
export class Provisioner {
  constructor(
    private readonly broker: Broker,
    private readonly sizes: StreamSizes,
  ) {}

  /**
   * Only the owner makes its stream. A consumer that made it would hide from the owner that the broker lost
   * everything, and the owner would not say its facts again.
   *
   * @param beforeCreate runs when the stream is missing, before it exists
   */
  async ensureStream(owner: string, beforeCreate: () => Promise<void>): Promise<void> {
    const { manager, names } = this.broker;
    const asked = streamConfig(names.stream(owner), names.streamSubject(owner), this.sizes);
    let stream = await unlessMissing(manager.streams.info(asked.name));
    if (stream === undefined) {
      await beforeCreate();
      stream = await manager.streams.add(asked);
    } else if (differences(asked, stream.config).length > 0) {
      stream = await unlessRefused(manager.streams.update(asked.name, asked), stream);
    }
    refuse(`stream ${asked.name}`, differences(asked, stream.config));
  }

  /** @returns false when the owner has not made its stream yet */
  async ensureConsumer(owner: string, durable: string, filter: string): Promise<boolean> {
    const { manager, names } = this.broker;
    const stream = names.stream(owner);
    const asked = consumerConfig(durable, names.subject(filter), this.sizes);
    try {
      let consumer = await unlessMissing(manager.consumers.info(stream, durable));
      if (consumer === undefined) {
        consumer = await manager.consumers.add(stream, asked);
      } else if (differences(asked, consumer.config).length > 0) {
        consumer = await unlessRefused(manager.consumers.update(stream, durable, asked), consumer);
      }
      refuse(`consumer ${durable}`, differences(asked, consumer.config));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }
}

async function unlessMissing<T>(info: Promise<T>): Promise<T | undefined> {
  try {
    return await info;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Some fields can't be changed later; what the server keeps is then compared as it is. */
async function unlessRefused<T>(update: Promise<T>, before: T): Promise<T> {
  try {
    return await update;
  } catch (error) {
    if (error instanceof JetStreamApiError && !isMissing(error)) return before;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof JetStreamApiError &&
    (error.code === JetStreamApiCodes.StreamNotFound || error.code === JetStreamApiCodes.ConsumerNotFound)
  );
}

function refuse(what: string, faults: string[]): void {
  if (faults.length > 0) throw new BrokerMismatch(what, faults);
}
