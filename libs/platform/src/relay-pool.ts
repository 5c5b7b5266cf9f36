import { Pool } from 'pg';
import type { ServiceConfig } from './config.js';
import { boundedConnection } from './end-when-silent.js';
import type { Lifecycle } from './lifecycle.js';

/**
 * One connection under the relay role, which sees of every clinic what is due when, and nothing else of it. It opens
 * when it is first used and ends with the service.
 * @param purpose for whoever looks at the server's connections: `scheduling-timers`
 */
export function relayPool(config: ServiceConfig, lifecycle: Lifecycle, purpose: string): Pool {
  const pool = new Pool({
    connectionString: config.relayDatabaseUrl,
    application_name: `stillwater-${purpose}`,
    max: 1,
    ...boundedConnection,
  });
  // A connection that breaks while nobody uses it: the next query opens another.
  pool.on('error', () => {});
  lifecycle.add({ name: purpose, stop: () => pool.end() });
  return pool;
}
