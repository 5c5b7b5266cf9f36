import { NestFactory } from '@nestjs/core';
import { Lifecycle, loadConfig, nestLogger, makeLogger, PlatformModule } from '@stillwater/platform';

import { AdministrationModule } from './administration.module.js';
import { CreateClinic } from './clinics/create-clinic.js';
import { CreateOrganisation } from './clinics/create-organisation.js';
import { SeedDemo } from './demo/seed-demo.js';
import { gateway } from './service-definition.js';
import { GatewayConfig } from './gateway.config.js';
import { DisableStaff } from './staff/disable-staff.js';
import { InviteOperator } from './staff/invite-operator.js';
import { InviteStaffMember } from './staff/invite-staff.js';

/** What an installation's own commands can do. */
export interface Administration {
  createOrganisation: CreateOrganisation;
  createClinic: CreateClinic;
  inviteOperator: InviteOperator;
  inviteStaff: InviteStaffMember;
  disableStaff: DisableStaff;
  demo: SeedDemo;
}

/**
 * Runs work on the gateway's data without its HTTP listener and without the broker. What the work says waits in the
 * outbox for the gateway.
 * @param settings the gateway's environment
 * @throws ConfigFaults, or an Error that names why a start would be unsafe
 */
export async function administer<T>(
  settings: Readonly<Record<string, string | undefined>>,
  work: (tools: Administration) => Promise<T>,
): Promise<T> {
  const config = loadConfig(GatewayConfig, 'gateway', settings);
  const log = makeLogger('gateway', 'error');
  const platform = PlatformModule.for({ ...gateway, module: AdministrationModule }, config, log);
  const app = await NestFactory.createApplicationContext(platform, { logger: nestLogger(log), abortOnError: false });
  const lifecycle = app.get(Lifecycle);
  try {
    await lifecycle.start();
    return await work({
      createOrganisation: app.get(CreateOrganisation),
      createClinic: app.get(CreateClinic),
      inviteOperator: app.get(InviteOperator),
      inviteStaff: app.get(InviteStaffMember),
      disableStaff: app.get(DisableStaff),
      demo: app.get(SeedDemo),
    });
  } finally {
    await lifecycle.stop();
    await app.close();
  }
}
