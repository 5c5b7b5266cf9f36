import { administer } from '@stillwater/gateway';
import { databaseIsAway, runServices } from '@stillwater/platform';
import { parseArgs } from 'node:util';
import { Remedy, report, step } from '../progress.mjs';
import { givenInstallation, readEnvFile } from './given.ts';
import { openHome } from './home.ts';
import { migrateAll, services } from './services.ts';
import { realSettings } from './real-settings.ts';
import type { Environment } from './installation.ts';

/** `npm run serve`: a real installation on given servers. */
const usage = `npm run serve -- [options]
  --env-file FILE   settings, one NAME=value a line (.env)
  --only A,B        these services alone, for a process of their own
  --migrate         bring the databases up to date, and end
`;

/** sysexits(3) EX_CONFIG: a supervisor need not try again before somebody has changed the settings. */
const EXIT_CONFIG = 78;

try {
  await main();
} catch (error) {
  process.exit(report(error));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'env-file': { type: 'string' },
      only: { type: 'string' },
      migrate: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(usage);
  readEnvFile(values['env-file']);
  const chosen = choose(values.only);
  const given = givenInstallation(openHome());
  if (values.migrate) {
    const { databaseServer } = given;
    if (databaseServer === undefined)
      throw refusal(['STILLWATER_DATABASE_URL is missing (the PostgreSQL server, as postgres://host:5432)']);
    await step(
      'databases',
      async () => `${await migrateAll({ ...given, databaseServer, natsUrl: '' }, chosen)} migrations run`,
    );
    return;
  }
  const { environment, faults } = realSettings(given, chosen, setVariables());
  const all = [...faults];
  if (chosen.some(({ name }) => name === 'gateway') && (await hasDemoPeople(environment, faults.length > 0))) {
    all.push(
      'gateway: the database holds the invented people of the demo (addresses at example.com); use an empty one',
    );
  }
  if (all.length > 0) throw refusal(all);
  // The services connect as their own roles; an administrator's address is not for them.
  delete environment['STILLWATER_DATABASE_URL'];
  delete process.env['STILLWATER_DATABASE_URL'];
  Object.assign(process.env, environment);
  await runServices(chosen);
}

function setVariables(): Environment {
  return Object.fromEntries(
    Object.entries(process.env).filter(([, value]) => value !== undefined && value !== ''),
  ) as Environment;
}

function choose(only: string | undefined): typeof services {
  if (only === undefined) return services;
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !services.some((service) => service.name === name));
  if (unknown.length > 0)
    throw new Remedy(
      `No such service: ${unknown.join(', ')}.`,
      `There are ${services.map(({ name }) => name).join(', ')}.`,
    );
  return services.filter(({ name }) => names.includes(name));
}

function refusal(faults: readonly string[]): Remedy {
  return new Remedy(
    `The settings are not usable:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    'docs/install.md names every setting.',
    EXIT_CONFIG,
  );
}

/** @param once look only now, since the start is refused anyway; otherwise wait for the database */
async function hasDemoPeople(environment: Environment, once: boolean): Promise<boolean> {
  for (let told = false; ; told = true) {
    try {
      return await administer(environment, ({ demo }) => demo.hasDemoPeople());
    } catch (error) {
      if (once) return false;
      if (!databaseIsAway(error)) throw new Remedy(error instanceof Error ? error.message : String(error), '');
      if (!told) process.stderr.write('  waiting for PostgreSQL\n');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}
