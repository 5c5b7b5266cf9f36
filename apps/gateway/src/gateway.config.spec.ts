import { loadConfig } from '@stillwater/platform';
import { describe, expect, it } from '@jest/globals';

import { faultsOf, GatewayConfig } from './gateway.config.js';

const given = { DATABASE_URL: 'postgres://a@b/c', RELAY_DATABASE_URL: 'postgres://a@b/c' };

describe('GatewayConfig', () => {
  it('refuses a real installation without https and without a root key', () => {
    const config = loadConfig(GatewayConfig, 'gateway', given);
    expect(faultsOf(config)).toEqual([
      expect.stringMatching(/^ROOT_KEY_FILE is missing/),
      expect.stringMatching(/^PUBLIC_URL must begin with https/),
    ]);
  });

  it('lets the demo run on plain http', () => {
    const config = Object.assign(loadConfig(GatewayConfig, 'gateway', { ...given, MODE: 'demo' }), {
      rootKeyFile: 'given',
    });
    expect(faultsOf(config)).toEqual([]);
  });
});
