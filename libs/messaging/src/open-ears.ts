import type { Logger } from '@stillwater/platform';
import { Broker } from './broker.js';
import type { BrokerAddress } from './connection.js';
import type { ReactionPlace } from './reactions-of.js';

export interface Ears {
  /** How many deliveries of events of these types the service has still before it or in hand. */
  unheard(types: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

/** Looks from outside at how much a service has still to hear, by its own way into the broker. Close it when done. */
export async function openEars(
  service: string,
  address: BrokerAddress,
  namespace: string,
  reactions: readonly ReactionPlace[],
  log: Logger,
): Promise<Ears> {
  const broker = new Broker(service, address, namespace, log);
  await broker.open();
  return {
    unheard: async (types) => {
      const { consumers } = broker.manager;
      const asked = reactions.filter(({ filter }) => types.some((type) => filter.endsWith(`.${type}`)));
      const infos = await Promise.all(
        asked.map(({ owner, consumer }) => consumers.info(broker.names.stream(owner), consumer)),
      );
      return infos.reduce((sum, info) => sum + info.num_pending + info.num_ack_pending, 0);
    },
    close: () => broker.close(),
  };
}
