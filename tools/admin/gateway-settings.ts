import { setting } from '../stack/given.ts';
import { runningAddress } from '../stack/home.ts';
import type { Home } from '../stack/home.ts';
import { environmentOf } from '../stack/installation.ts';
import type { Environment, Installation } from '../stack/installation.ts';
import { Remedy } from '../progress.mjs';

/** What the gateway's own commands need: its database, its keys and the address that links begin with. */
export function gatewaySettings(home: Home, installation: Installation): Environment {
  const address =
    setting('GATEWAY_PUBLIC_URL') ??
    setting('PUBLIC_URL') ??
    (installation.mode === 'demo' ? runningAddress(home) : undefined);
  if (address === undefined)
    throw new Remedy(
      'PUBLIC_URL is not set: enrolment links begin with it.',
      'Set it to the address at which browsers reach the gateway.',
    );
  return { ...environmentOf(installation, { name: 'gateway', keyStore: false }), GATEWAY_PUBLIC_URL: address };
}
