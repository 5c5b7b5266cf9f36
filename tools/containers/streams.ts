import { report, step } from '../progress.mjs';
import type { Installation } from '../stack/installation.ts';
import { givenSecrets } from '../stack/secrets.ts';
import { bringStreamsUpToDate, streamSettings } from '../stack/streams.ts';

/** Runs once between the broker's container and those of the services: they can make their streams, not change them. */
const SECRETS = '/secrets';

const installation: Installation = {
  mode: 'real',
  databaseServer: 'postgres://postgres:5432',
  natsUrl: 'nats://nats:4222',
  natsUsers: true,
  secrets: givenSecrets(SECRETS),
};
try {
  await step('streams', () => bringStreamsUpToDate(installation, streamSettings(installation)));
} catch (error) {
  process.exitCode = report(error);
}
// A connection that is still tried for must not keep the container from ending.
process.exit();
