import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceConfig, ServiceDefinition } from '@stillwater/platform';
import type { NatsNamespace } from './nats-namespace.js';
import type { TestDatabase } from './test-database.js';

/** The settings that start a whole service on a test's databases and namespace: `startService(definition, …)`. */
export function testConfig<T extends ServiceConfig>(
  definition: Pick<ServiceDefinition, 'keyStore'> & { config: new () => T },
  db: TestDatabase,
  nats: NatsNamespace,
  others: Partial<T> = {},
): T {
  return Object.assign(new definition.config(), {
    databaseUrl: db.appUrl,
    relayDatabaseUrl: db.relayUrl,
    natsUrl: nats.url,
    natsNamespace: nats.namespace,
    natsStreamMegabytes: 8,
    natsReplicas: 1,
    mode: 'demo',
    logLevel: 'error',
    diagnosticsHost: '127.0.0.1',
    poolSize: 4,
    ...(db.keysUrl ? { keysDatabaseUrl: db.keysUrl, rootKeyFile: rootKeyFile() } : {}),
    ...others,
  });
}

/** A root key in a file, the same for all tests of one user: what is sealed by one process can be opened by the next. */
export function rootKeyFile(): string {
  const path = join(tmpdir(), `stillwater-test-root-${process.getuid?.() ?? 0}.key`);
  if (!existsSync(path)) {
    const draft = `${path}.${randomBytes(6).toString('hex')}`;
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o400 });
    renameSync(draft, path);
  }
  return path;
}
