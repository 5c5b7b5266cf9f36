import { BACKUP_PASSWORD, secretOf } from './secrets.ts';
import type { Secrets } from './secrets.ts';

export type RoleUse = 'owner' | 'app' | 'relay';

/** The part of a service's definition that its databases follow from. */
export interface ServiceNeeds {
  readonly name: string;
  /** Whether it holds private data, and so needs a database for the keys of persons. */
  readonly keyStore: boolean;
}

export const BACKUP_ROLE = 'sw_backup';

export function databaseOf(service: string): string {
  return `stillwater_${service}`;
}

export function keysDatabaseOf(service: string): string {
  return `stillwater_${service}_keys`;
}

export function databasesOf(service: ServiceNeeds): string[] {
  return service.keyStore ? [databaseOf(service.name), keysDatabaseOf(service.name)] : [databaseOf(service.name)];
}

export function roleOf(service: string, use: RoleUse): string {
  return `sw_${service}_${use}`;
}

/**
 * The address of a database as one of the service's roles.
 * @param server any address of the server; its user, password and database are replaced, its parameters are kept
 */
export function databaseUrl(server: string, database: string, service: string, use: RoleUse, secrets: Secrets): string {
  return addressOf(server, database, roleOf(service, use), secrets.read(secretOf(service, use)));
}

export function backupUrl(server: string, database: string, secrets: Secrets): string {
  return addressOf(server, database, BACKUP_ROLE, secrets.read(BACKUP_PASSWORD));
}

/** The same server and user, another database. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

function addressOf(server: string, database: string, user: string, password: string): string {
  const address = new URL(withDatabase(server, database));
  address.username = user;
  address.password = password;
  return address.href;
}
