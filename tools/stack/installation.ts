import { databaseOf, databaseUrl, keysDatabaseOf } from './databases.ts';
import type { ServiceNeeds } from './databases.ts';
import { ROOT_KEY, secretOf } from './secrets.ts';
import type { Secrets } from './secrets.ts';

/** Where one installation's servers and secrets are. */
export interface Installation {
  readonly mode: 'demo' | 'real';
  /** Address of the PostgreSQL server; user, password and database in it are not used by the services. */
  readonly databaseServer: string;
  /** Addresses of the NATS servers, separated by commas. */
  readonly natsUrl: string;
  /** Whether the broker knows each service by a user of its own; without, it is open or the address holds a user. */
  readonly natsUsers: boolean;
  readonly secrets: Secrets;
}

/** Settings by the name of their environment variable. */
export type Environment = Record<string, string>;

/** What one service is told, under names that begin with its own, so that all of them fit into one process. */
export function environmentOf(installation: Installation, service: ServiceNeeds): Environment {
  const { databaseServer, secrets } = installation;
  const { name } = service;
  const url = (database: string, use: 'app' | 'relay'): string =>
    databaseUrl(databaseServer, database, name, use, secrets);
  const settings: Environment = {
    DATABASE_URL: url(databaseOf(name), 'app'),
    RELAY_DATABASE_URL: url(databaseOf(name), 'relay'),
    ...(service.keyStore ? { KEYS_DATABASE_URL: url(keysDatabaseOf(name), 'app') } : {}),
    ...(installation.natsUsers ? { NATS_USER: name, NATS_PASSWORD: secrets.read(secretOf(name, 'nats')) } : {}),
  };
  secrets.read(ROOT_KEY);
  return {
    ...Object.fromEntries(Object.entries(settings).map(([key, value]) => [`${name.toUpperCase()}_${key}`, value])),
    NATS_URL: installation.natsUrl,
    ROOT_KEY_FILE: secrets.path(ROOT_KEY),
    MODE: installation.mode,
  };
}

export interface OwnerUrls {
  readonly data: string;
  readonly keys?: string;
}

/** A service's databases as the role that owns their tables: for migrations alone. */
export function ownerUrls({ databaseServer, secrets }: Installation, service: ServiceNeeds): OwnerUrls {
  const url = (database: string): string => databaseUrl(databaseServer, database, service.name, 'owner', secrets);
  const data = url(databaseOf(service.name));
  return service.keyStore ? { data, keys: url(keysDatabaseOf(service.name)) } : { data };
}
