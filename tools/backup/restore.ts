import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Remedy, report } from '../progress.mjs';
import { readEnvFile } from '../stack/given.ts';
import { openHome } from '../stack/home.ts';
import { services } from '../stack/services.ts';
import { withDatabaseServer } from './database-server.ts';
import { loadBackup } from './load-backup.ts';

/** `npm run restore`: a backup into empty databases. */
const usage = 'npm run restore -- --from FOLDER [--keys-from FOLDER] [--env-file FILE]';

try {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, 'keys-from': { type: 'string' }, 'env-file': { type: 'string' } },
  });
  if (values.from === undefined) throw new Remedy('--from is missing: the folder of the data.', usage, 64);
  readEnvFile(values['env-file']);
  const folder = resolve(values.from);
  const keysFolder = resolve(values['keys-from'] ?? `${values.from}-keys`);
  const home = openHome();
  await withDatabaseServer(home, async (server, secrets, ours) => {
    await loadBackup({ server, secrets, services, folder, keysFolder });
    // What an older broker has stored belongs to another past; an empty one is told everything again.
    if (ours) rmSync(home.path('nats', 'store'), { recursive: true, force: true });
  });
  process.stdout.write('\nRestored. Start with an empty broker: the facts of the last 14 days are said to it again.\n');
} catch (error) {
  process.exitCode = report(error);
}
process.exit();
