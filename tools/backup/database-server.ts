import { Ending } from '../stack/ending.ts';
import { localDatabase, secretsFolder, setting } from '../stack/given.ts';
import { lockHome, readJson, runningAddress } from '../stack/home.ts';
import type { Home } from '../stack/home.ts';
import { providePostgres } from '../stack/local-servers.ts';
import { givenSecrets, ownSecrets } from '../stack/secrets.ts';
import type { Secrets } from '../stack/secrets.ts';

/**
 * The PostgreSQL of the settings, else that of this checkout: the running one, or one that is started for as long as
 * the work takes.
 */
export async function withDatabaseServer(
  home: Home,
  work: (server: string, secrets: Secrets, ours: boolean) => Promise<void>,
): Promise<void> {
  const given = setting('STILLWATER_DATABASE_URL');
  if (given !== undefined) return work(given, ownSecrets(secretsFolder(home)), false);
  const secrets = givenSecrets(home.path('secrets'));
  const { postgres } = readJson<{ postgres?: number }>(home.path('ports.json'), {});
  if (runningAddress(home) !== undefined && postgres !== undefined)
    return work(localDatabase(postgres, secrets), secrets, true);
  const ending = new Ending();
  ending.onSignals(130);
  try {
    ending.add(lockHome(home));
    const own = ownSecrets(home.path('secrets'));
    const { url } = await providePostgres(home, own, ending);
    await work(url, own, true);
  } finally {
    await ending.run();
  }
}
