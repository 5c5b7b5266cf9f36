import { loadConfig } from '@stillwater/platform';
import { describe, expect, it } from '@jest/globals';

import { GatewayConfig } from './gateway.config.js';

const given = { DATABASE_URL: 'postgres://a@b/c', RELAY_DATABASE_URL: 'postgres://a@b/c' };

describe('GatewayConfig', () => {
  it('refuses a real installation without https and without a root key', () => {
    expect(() => loadConfig(GatewayConfig, 'gateway', given)).toThrow(
      /ROOT_KEY_FILE is missing[^]*PUBLIC_URL must begin with https/,
    );
  });

  it("refuses a real installation with the demo's clock, by name", () => {
    const real = { ...given, ROOT_KEY_FILE: import.meta.filename, PUBLIC_URL: 'https://clinic.example' };
    expect(loadConfig(GatewayConfig, 'gateway', real).mode).toBe('real');
    expect(() => loadConfig(GatewayConfig, 'gateway', { ...real, DEMO_CLOCK_FILE: '/tmp/clock.json' })).toThrow(
      /DEMO_CLOCK_FILE is for the demo/,
    );
  });

  it('lets the demo run on plain http', () => {
    const demo = { ...given, MODE: 'demo', ROOT_KEY_FILE: import.meta.filename };
    expect(loadConfig(GatewayConfig, 'gateway', demo).mode).toBe('demo');
  });
});
