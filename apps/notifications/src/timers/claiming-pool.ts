import { relayPool, type Lifecycle } from '@stillwater/platform';
import type { Pool } from 'pg';
import type { NotificationsConfig } from '../notifications.config.js';

/**
 * The relay role's connection for claims. They are the same few statements again and again, and making their plans takes
 * longer than running them: each is planned once, by index, since what is a handful of rows now may be a million soon.
 */
export function claimingPool(config: NotificationsConfig, lifecycle: Lifecycle, purpose: string): Pool {
  const pool = relayPool(config, lifecycle, purpose);
  pool.on('connect', (client) => {
    // Without it claims are slower and no less right.
    client.query(`set plan_cache_mode = force_generic_plan; set enable_seqscan = off`).catch(() => {});
  });
  return pool;
}
