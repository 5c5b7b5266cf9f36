import { JetStreamApiCodes, JetStreamApiError } from '@nats-io/jetstream';
import type { Broker } from './broker.js';
import { consumerConfig, differences, streamConfig, streamFaults, type StreamSizes } from './stream-config.js';

/** The broker runs with another configuration than this release needs; the service must not go on. */
export class BrokerMismatch extends Error {
  override name = 'BrokerMismatch';

  constructor(what: string, faults: string[], remedy = '') {
    super(`The broker's ${what} is not what this release needs: ${faults.join('; ')}.${remedy && ` ${remedy}`}`);
  }
}

const STREAM_REMEDY =
  'Run `npm run admin -- streams`; if that can not change it, delete the stream as administrator of the broker: ' +
  'its owner makes it again and says its events again.';

/**
 * Creates the stream of this service and the durable consumers of its reactions, brings existing consumers up to date,
 * and refuses to go on when the server did something else than asked.
 */
export class Provisioner {
  constructor(
    private readonly broker: Broker,
    private readonly sizes: StreamSizes,
  ) {}

  /**
   * Only the owner makes its stream. A consumer that made it would hide from the owner that the broker lost
   * everything, and the owner would not say its facts again. And it can't change a stream that exists: it could
   * make it store the questions to other services too.
   *
   * @param beforeCreate runs when the stream is missing, before it exists
   * @throws BrokerMismatch when the stream is another than asked for
   */
  async ensureStream(owner: string, beforeCreate: () => Promise<void>): Promise<void> {
    const { manager, names } = this.broker;
    const asked = streamConfig(names.stream(owner), names.streamSubject(owner), this.sizes);
    let stream = await unlessMissing(manager.streams.info(asked.name));
    if (stream === undefined) {
      await beforeCreate();
      stream = await manager.streams.add(asked);
    }
    refuse(`stream ${asked.name}`, streamFaults(asked, stream.config), STREAM_REMEDY);
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

export async function unlessMissing<T>(info: Promise<T>): Promise<T | undefined> {
  try {
    return await info;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Some fields can't be changed later; what the server keeps is then compared as it is. */
export async function unlessRefused<T>(update: Promise<T>, before: T): Promise<T> {
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

function refuse(what: string, faults: string[], remedy?: string): void {
  if (faults.length > 0) throw new BrokerMismatch(what, faults, remedy);
}
