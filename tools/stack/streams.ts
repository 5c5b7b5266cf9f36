import { keepStreams } from '@stillwater/messaging';
import type { StreamFinding } from '@stillwater/messaging';
import { loadConfig, makeLogger, ServiceConfig } from '@stillwater/platform';
import { Remedy } from '../progress.mjs';
import { environmentOf } from './installation.ts';
import type { Environment, Installation } from './installation.ts';
import { PROVISIONER } from './nats-config.ts';
import { secretOf } from './secrets.ts';
import { services } from './services.ts';

/** Small enough for a disk that other things live on. */
export const DEMO_STREAM_MEGABYTES = '128';

export interface StreamsOptions {
  /** Bring what differs up to date; otherwise only look. */
  readonly change: boolean;
  readonly waitMs: number;
  /** Settings beside those of the installation: the sizes. */
  readonly settings: Environment;
}

/** What a command is told beside the installation: the settings around it, and what `npm start` sets by itself. */
export function streamSettings({ mode }: Installation): Environment {
  const set = Object.entries(process.env).filter(([, value]) => value !== undefined && value !== '');
  const own: Environment = mode === 'demo' ? { NATS_STREAM_MEGABYTES: DEMO_STREAM_MEGABYTES } : {};
  return { ...(Object.fromEntries(set) as Environment), ...own };
}

/** Compares the broker's streams with what the services will ask for, as the one user who may change them. */
export async function lookAtStreams(installation: Installation, options: StreamsOptions): Promise<StreamFinding[]> {
  const { natsUrl: url, natsUsers, secrets } = installation;
  const wanted = services.map((service) => {
    const settings = { ...options.settings, ...environmentOf(installation, service) };
    const config = loadConfig(ServiceConfig, service.name, settings);
    return {
      owner: service.name,
      namespace: config.natsNamespace,
      maxBytes: config.natsStreamMegabytes * 1024 * 1024,
      replicas: config.natsReplicas,
    };
  });
  return keepStreams({
    address: natsUsers ? { url, user: PROVISIONER, password: secrets.read(secretOf(PROVISIONER, 'nats')) } : { url },
    wanted,
    change: options.change,
    waitMs: options.waitMs,
    log: makeLogger(PROVISIONER, 'fatal'),
  });
}

/**
 * Brings existing streams up to date; the services make those that are missing.
 *
 * @throws Remedy when a stream can't be changed to what it must be
 */
export async function bringStreamsUpToDate(installation: Installation, settings: Environment): Promise<string> {
  const found = await lookAtStreams(installation, { change: true, waitMs: 30_000, settings });
  const wrong = found.filter(({ is }) => is === 'wrong');
  if (wrong.length > 0) {
    throw new Remedy(
      wrong.map(({ owner, faults }) => `The stream of ${owner} can not be changed: ${faults.join('; ')}.`).join('\n'),
      'Delete it as administrator of the broker, or start the broker with an empty store: the services make their ' +
        'streams again and say their events again.',
    );
  }
  const count = (is: StreamFinding['is']): number => found.filter((finding) => finding.is === is).length;
  return `${count('changed')} streams changed, ${count('as needed')} as needed, ${count('missing')} left to their owners`;
}
