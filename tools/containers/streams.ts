import { report, step } from '../progress.mjs';
import { givenSecrets } from '../stack/secrets.ts';
import { bringStreamsUpToDate, streamSettings } from '../stack/streams.ts';
import { installationIn, SECRETS } from './place.ts';

/** Runs once between the broker's container and those of the services: they can make their streams, not change them. */
const installation = installationIn('real', givenSecrets(SECRETS));
try {
  await step('streams', () => bringStreamsUpToDate(installation, streamSettings(installation)));
} catch (error) {
  process.exitCode = report(error);
}
// A connection that is still tried for must not keep the container from ending.
process.exit();
