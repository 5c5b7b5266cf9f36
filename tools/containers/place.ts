import type { Installation } from '../stack/installation.ts';
import type { Secrets } from '../stack/secrets.ts';

/** The volumes, as the compose file mounts them. */
export const SECRETS = '/secrets';
/** Where the demo's gateway moves the time, and the other services look for it. */
export const CLOCK = '/clock';
export const CLOCK_FILE = `${CLOCK}/demo-clock.json`;

/** The servers as the containers know them. */
export function installationIn(mode: Installation['mode'], secrets: Secrets): Installation {
  return {
    mode,
    databaseServer: 'postgres://postgres:5432',
    natsUrl: 'nats://nats:4222',
    natsUsers: true,
    secrets,
  };
}
