import { ConfigFaults, loadConfig } from '@stillwater/platform';
import type { ServiceConfig, ServiceDefinition } from '@stillwater/platform';
import { existsSync, readFileSync } from 'node:fs';
import { environmentOf } from './installation.ts';
import type { Environment, Installation } from './installation.ts';
import { isWeak, isWeakKey } from './weak-secrets.ts';
import { pagesOf } from './web.ts';

/** What the services of a real installation are told, and everything that is wrong with it. */
export interface RealSettings {
  readonly environment: Environment;
  readonly faults: readonly string[];
}

export type Given = Omit<Installation, 'databaseServer' | 'natsUrl'> & Partial<Installation>;

/** Follow from the server's address and the secrets; when those are missing, that is the one fault to tell. */
const DERIVED = ['DATABASE_URL', 'RELAY_DATABASE_URL', 'KEYS_DATABASE_URL', 'ROOT_KEY_FILE'];

/**
 * Works out the settings of services and looks for every fault at once. A setting that is given under a service's own
 * name wins over what follows from the server's address and the secrets.
 */
export function realSettings(given: Given, services: readonly ServiceDefinition[], env: Environment): RealSettings {
  const faults = new Set<string>();
  const environment: Environment = {};
  for (const service of services) {
    const unknown = derive(given, service, environment, faults);
    const settings = { ...environment, ...env, MODE: 'real' };
    for (const fault of faultsOf(service, settings)) {
      if (!unknown || !DERIVED.some((name) => fault.startsWith(`${service.name}: ${name} is missing`)))
        faults.add(fault);
    }
    if (service.name === 'gateway') for (const fault of faultsOfGateway(settings)) faults.add(fault);
  }
  Object.assign(environment, env, { MODE: 'real' });
  if (given.natsUrl === undefined && env['NATS_URL'] === undefined) {
    faults.add('STILLWATER_NATS_URL is missing (the NATS servers, as nats://host:4222)');
  }
  if (env['MODE'] !== undefined && env['MODE'] !== 'real') {
    faults.add(`MODE is ${env['MODE']}: this command runs a real installation`);
  }
  if (env['STILLWATER_FAIL_POINT'] !== undefined) {
    faults.add('STILLWATER_FAIL_POINT is for tests; a real installation must not have it');
  }
  for (const fault of weaknesses(environment)) faults.add(fault);
  return { environment, faults: [...faults] };
}

/** @returns whether something that the service's settings follow from is missing */
function derive(given: Given, service: ServiceDefinition, environment: Environment, faults: Set<string>): boolean {
  const { databaseServer, natsUrl, secrets } = given;
  if (natsUrl !== undefined) environment['NATS_URL'] = natsUrl;
  if (databaseServer === undefined) {
    faults.add('STILLWATER_DATABASE_URL is missing (the PostgreSQL server, as postgres://host:5432)');
    return true;
  }
  try {
    const { NATS_URL: _, ...own } = environmentOf({ ...given, databaseServer, natsUrl: '' }, service);
    Object.assign(environment, own);
    return false;
  } catch {
    faults.add(
      `The secrets in ${secrets.folder} are missing or not readable for this user (npm run admin -- provision)`,
    );
    return true;
  }
}

function faultsOf(service: ServiceDefinition, environment: Environment): readonly string[] {
  try {
    loadConfig(service.config, service.name, environment, needs(service));
    return [];
  } catch (error) {
    if (error instanceof ConfigFaults) return error.faults;
    throw error;
  }
}

function needs(service: ServiceDefinition): (keyof ServiceConfig)[] {
  if (service.keyStore) return ['keysDatabaseUrl', 'rootKeyFile'];
  return service.name === 'gateway' ? ['rootKeyFile'] : [];
}

function faultsOfGateway(environment: Environment): string[] {
  const value = (name: string): string | undefined => environment[`GATEWAY_${name}`] ?? environment[name];
  const faults: string[] = [];
  if (value('PUBLIC_URL')?.startsWith('https://') !== true) {
    faults.push('gateway: PUBLIC_URL must begin with https:// (session cookies travel on it)');
  }
  for (const [app, name] of [
    ['patient', 'PATIENT_PAGES'],
    ['admin', 'ADMIN_PAGES'],
  ] as const) {
    if (!existsSync(value(name) ?? pagesOf(app)))
      faults.push(`gateway: the pages of apps/${app} are not built (npm run build)`);
  }
  return faults;
}

/** Secrets that everybody knows or that are quickly guessed, by the name of the setting that holds them. */
function weaknesses(environment: Environment): string[] {
  const faults: string[] = [];
  for (const [name, text] of Object.entries(environment)) {
    const value = /_(URL|PASSWORD)_FILE$/.test(name) && existsSync(text) ? readFileSync(text, 'utf8').trim() : text;
    if (
      /(^|_)(DATABASE_URL|NATS_URL|SMTP_URL)(_FILE)?$/.test(name) &&
      !name.startsWith('STILLWATER_DATABASE_URL') &&
      URL.canParse(value)
    ) {
      const { password } = new URL(value);
      if (password !== '' && isWeak(decodeURIComponent(password))) {
        faults.push(`${name} holds a default or guessable password`);
      }
    }
    if (/(^|_)NATS_PASSWORD(_FILE)?$/.test(name) && isWeak(value))
      faults.push(`${name} is a default or guessable password`);
    if (/(^|_)ROOT_KEY_FILE$/.test(name) && existsSync(value) && isWeakKey(readFileSync(value))) {
      faults.push(`${name} names a file that holds no random key`);
    }
  }
  return faults;
}
