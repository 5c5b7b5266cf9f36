import type { Logger } from '@stillwater/platform';
import { Asker } from './asker.js';
import { Broker } from './broker.js';
import type { BrokerAddress } from './connection.js';

/** Asks from outside a service, for commands of an operator. Close it when done. */
export async function openAsker(
  caller: string,
  address: BrokerAddress,
  namespace: string,
  log: Logger,
): Promise<{ asker: Asker; close(): Promise<void> }> {
  const broker = new Broker(caller, address, namespace, log);
  await broker.open();
  return { asker: new Asker(broker), close: () => broker.close() };
}
