import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Remedy, report } from '../progress.mjs';
import { readEnvFile } from '../stack/given.ts';
import { openHome } from '../stack/home.ts';
import { services } from '../stack/services.ts';
import { withDatabaseServer } from './database-server.ts';
import { takeBackup } from './take-backup.ts';

/** `npm run backup`: every database as of one moment, keys apart. The system goes on meanwhile. */
const usage = 'npm run backup -- --to FOLDER [--keys-to FOLDER] [--env-file FILE]';

try {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, 'keys-to': { type: 'string' }, 'env-file': { type: 'string' } },
  });
  if (values.to === undefined) throw new Remedy('--to is missing: the folder for the data.', usage, 64);
  readEnvFile(values['env-file']);
  const folder = resolve(values.to);
  const keysFolder = resolve(values['keys-to'] ?? `${values.to}-keys`);
  await withDatabaseServer(openHome(), async (server, secrets) => {
    await takeBackup({ server, secrets, services, folder, keysFolder });
  });
  process.stdout.write(
    `\nThe data are in   ${folder}\nthe keys are in   ${keysFolder}\nKeep the two in different places, and the keys for a shorter time.\n`,
  );
} catch (error) {
  process.exitCode = report(error);
}
process.exit();
