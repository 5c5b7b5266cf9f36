import { gateway } from '@stillwater/gateway';
import { inquiries } from '@stillwater/inquiries';
import { reactionsOf } from '@stillwater/messaging';
import { notifications } from '@stillwater/notifications';
import { migrateService } from '@stillwater/platform';
import type { ServiceDefinition } from '@stillwater/platform';
import { scheduling } from '@stillwater/scheduling';
import { screening } from '@stillwater/screening';
import { ownerUrls } from './installation.ts';
import type { Installation } from './installation.ts';
import type { NatsUser } from './nats-config.ts';
import { secretOf } from './secrets.ts';
import type { Secrets } from './secrets.ts';

/** Every service, in the order in which they start: the gateway last, since it looks for the others. */
export const services: readonly ServiceDefinition[] = [inquiries, screening, scheduling, notifications, gateway];

/** Brings databases to the head of their migrations. @returns how many migrations ran */
export async function migrateAll(installation: Installation, chosen = services): Promise<number> {
  const ran = await Promise.all(
    chosen.map(async (service) => {
      const { data, keys } = ownerUrls(installation, service);
      return migrateService(service, data, keys);
    }),
  );
  return ran.flat().length;
}

/** The users that the broker must know, each with what its reactions need. */
export function natsUsers(secrets: Secrets): NatsUser[] {
  return services.map(({ name, module }) => ({
    service: name,
    password: secrets.read(secretOf(name, 'nats')),
    reactions: reactionsOf(name, module),
  }));
}
