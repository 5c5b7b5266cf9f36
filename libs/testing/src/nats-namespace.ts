import { randomBytes } from 'node:crypto';
import { testNatsServer } from './servers.js';

/** Where a spec file speaks: the shared broker, and a prefix for its subjects and streams that nobody else has. */
export interface NatsNamespace {
  url: string;
  namespace: string;
}

/** @throws Error in one sentence when TEST_NATS_URL is not set */
export function natsNamespace(): NatsNamespace {
  return { url: testNatsServer(), namespace: `t${randomBytes(6).toString('hex')}` };
}
