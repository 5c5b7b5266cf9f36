import { gateway } from '@stillwater/gateway';
import { inquiries } from '@stillwater/inquiries';
import { earsOf, overheardBy, reactionsOf } from '@stillwater/messaging';
import { notifications } from '@stillwater/notifications';
import { codeOf, migrateService } from '@stillwater/platform';
import type { ServiceDefinition } from '@stillwater/platform';
import { scheduling } from '@stillwater/scheduling';
import { screening } from '@stillwater/screening';
import { Remedy } from '../progress.mjs';
import { ownerUrls } from './installation.ts';
import type { Installation } from './installation.ts';
import { earsPermissions, permissionsOf, PROVISIONER, provisionerPermissions } from './nats-config.ts';
import type { NatsUser } from './nats-config.ts';
import { secretOf } from './secrets.ts';
import type { Secrets } from './secrets.ts';

/** Every service, in the order in which they start: the gateway last, since it looks for the others. */
export const services: readonly ServiceDefinition[] = [inquiries, screening, scheduling, notifications, gateway];

/** SQLSTATE invalid_catalog_name. */
const DATABASE_MISSING = '3D000';

/**
 * Brings databases to the head of their migrations.
 * @returns how many migrations ran
 * @throws Remedy when a database is missing, as after an upgrade to a release that has more of them
 */
export async function migrateAll(installation: Installation, chosen = services): Promise<number> {
  const ran = await Promise.all(
    chosen.map(async (service) => {
      const { data, keys } = ownerUrls(installation, service);
      return migrateService(service, data, keys).catch((error: unknown) => {
        if (codeOf(error) !== DATABASE_MISSING) throw error;
        throw new Remedy(
          `A database of ${service.name} is missing: ${(error as Error).message}.`,
          'A release may bring new ones. Run `npm run admin -- provision` as a superuser, then this again.',
        );
      });
    }),
  );
  return ran.flat().length;
}

/** The users that the broker must know: each service with what its reactions need, and the keeper of the streams. */
export function natsUsers(secrets: Secrets): NatsUser[] {
  const password = (name: string): string => secrets.read(secretOf(name, 'nats'));
  const users = services.flatMap(({ name, module }) => {
    const own = { name, password: password(name), permissions: permissionsOf(name, reactionsOf(name, module)) };
    const overheard = overheardBy(name, module);
    return overheard.length === 0
      ? [own]
      : [own, { ...own, name: earsOf(name), permissions: earsPermissions(overheard) }];
  });
  const permissions = provisionerPermissions(services.map(({ name }) => name));
  return [...users, { name: PROVISIONER, password: password(PROVISIONER), permissions }];
}
