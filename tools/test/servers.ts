import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../quality/workspace.ts';
import { findNats } from '../stack/nats-binary.ts';
import { startNats } from '../stack/nats.ts';
import { freePort } from '../stack/ports.ts';
import { postgresFolder, startPostgres } from '../stack/postgres.ts';

/** The servers that the tests use, as the variables that name them. */
export interface TestServers {
  env: { TEST_DATABASE_URL: string; TEST_NATS_URL: string };
  /** What they are, for the closing line. */
  note: string;
  stop(): Promise<void>;
}

/** Uses the given servers; what is not given is started on a folder that is thrown away afterwards. */
export async function startServers(): Promise<TestServers> {
  const { TEST_DATABASE_URL, TEST_NATS_URL } = process.env;
  const folder = mkdtempSync(join(tmpdir(), 'stillwater-servers-'));
  const stops: (() => Promise<void> | void)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const end of stops.splice(0).toReversed()) await end();
  };
  try {
    const notes: string[] = [];
    let databaseUrl = TEST_DATABASE_URL ?? '';
    if (databaseUrl === '') {
      const place = postgresFolder(folder, 'test');
      if (place !== folder) stops.push(() => rmSync(place, { recursive: true, force: true }));
      const postgres = await startPostgres({
        folder: place,
        port: await freePort(),
        password: 'only-for-tests',
        log: join(folder, 'postgres.log'),
        forgetful: true,
      });
      stops.push(() => postgres.stop());
      databaseUrl = postgres.url;
      notes.push(`PostgreSQL ${postgres.version}`);
    } else notes.push('the given PostgreSQL');
    let natsUrl = TEST_NATS_URL ?? '';
    if (natsUrl === '') {
      const nats = await startNats({
        server: await findNats(join(checkout, '.stillwater', 'cache')),
        folder: join(folder, 'nats'),
        port: await freePort(),
        log: join(folder, 'nats.log'),
        users: [],
      });
      stops.push(() => nats.stop());
      natsUrl = nats.url;
      notes.push(`nats-server ${nats.version}`);
    } else notes.push('the given nats-server');
    return { env: { TEST_DATABASE_URL: databaseUrl, TEST_NATS_URL: natsUrl }, note: notes.join(', '), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
