import type { JetStreamManager } from '@nats-io/jetstream';
import type { Logger } from '@stillwater/platform';
import { Broker } from './broker.js';
import type { BrokerAddress } from './connection.js';
import { Names } from './names.js';
import { unlessMissing, unlessRefused } from './provisioner.js';
import { DEFAULT_TIMES, streamConfig, streamFaults } from './stream-config.js';

export interface WantedStream {
  owner: string;
  namespace: string;
  maxBytes: number;
  replicas: number;
}

export interface StreamFinding {
  owner: string;
  /** `missing`: its owner makes it at its start. `wrong`: it is another than this release needs. */
  is: 'missing' | 'as needed' | 'changed' | 'wrong';
  /** One sentence per field that differs; only when wrong. */
  faults: string[];
}

export interface StreamKeeping {
  address: BrokerAddress;
  wanted: readonly WantedStream[];
  /** Bring what differs up to date; otherwise only look. */
  change: boolean;
  /** How long to wait for the broker. */
  waitMs: number;
  log: Logger;
}

/**
 * Looks at the streams of all owners as the broker's user `provisioner`, who alone may change one. It never makes a
 * missing stream: the owner must notice the loss and say its events again.
 *
 * @throws Error when the broker can't be reached in time, or does not know the user
 */
export async function keepStreams(keeping: StreamKeeping): Promise<StreamFinding[]> {
  const broker = new Broker('provisioner', keeping.address, '', keeping.log);
  await withinTime(broker.open(), keeping.waitMs);
  try {
    return await Promise.all(keeping.wanted.map((stream) => keepStream(broker.manager, stream, keeping.change)));
  } finally {
    await broker.close();
  }
}

async function keepStream(manager: JetStreamManager, wanted: WantedStream, change: boolean): Promise<StreamFinding> {
  const { owner, namespace } = wanted;
  const names = new Names(namespace);
  const asked = streamConfig(names.stream(owner), names.streamSubject(owner), { ...DEFAULT_TIMES, ...wanted });
  const before = await unlessMissing(manager.streams.info(asked.name));
  if (before === undefined) return { owner, is: 'missing', faults: [] };
  const faults = streamFaults(asked, before.config);
  if (faults.length === 0) return { owner, is: 'as needed', faults };
  if (!change) return { owner, is: 'wrong', faults };
  const after = await unlessRefused(manager.streams.update(asked.name, asked), before);
  const left = streamFaults(asked, after.config);
  return { owner, is: left.length === 0 ? 'changed' : 'wrong', faults: left };
}

async function withinTime(opening: Promise<void>, waitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const error = new Error(`no connection to NATS as provisioner within ${waitMs / 1_000} s`);
    timer = setTimeout(() => reject(error), waitMs);
  });
  await Promise.race([opening, late]).finally(() => clearTimeout(timer));
}
