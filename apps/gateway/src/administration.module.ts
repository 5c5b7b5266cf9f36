import { Module } from '@nestjs/common';
import { readRootKey } from '@stillwater/platform';

import { ClinicQueries } from './clinics/clinic.queries.js';
import { CreateClinic } from './clinics/create-clinic.js';
import { CreateOrganisation } from './clinics/create-organisation.js';
import { EditClinic } from './clinics/edit-clinic-profile.js';
import { SeedDemo } from './demo/seed-demo.js';
import { GatewayConfig } from './gateway.config.js';
import { GatewayKeys } from './gateway-keys.js';
import { IdentityTables } from './identity-tables.js';
import { BeginTotpSetUp } from './sign-in/begin-totp-set-up.js';
import { ConfirmSignature } from './sign-in/confirm-signature.js';
import { EnrolStaff } from './sign-in/enrol-staff.js';
import { EnterTotpCode } from './sign-in/enter-totp-code.js';
import { IdentityEvents } from './sign-in/identity-events.js';
import { Passwords } from './sign-in/passwords.js';
import { Sessions } from './sign-in/sessions.js';
import { ShowSession } from './sign-in/show-session.js';
import { SignInLibrary } from './sign-in/sign-in-library.js';
import { SignInLock } from './sign-in/sign-in-lock.js';
import { SignInStaff } from './sign-in/sign-in-staff.js';
import { SignOutStaff } from './sign-in/sign-out-staff.js';
import { ChangeStaffRoles } from './staff/change-roles.js';
import { DisableStaff } from './staff/disable-staff.js';
import { EnrolmentLinks } from './staff/enrolment-links.js';
import { InviteOperator } from './staff/invite-operator.js';
import { InviteStaffMember } from './staff/invite-staff.js';
import { PutLicences } from './staff/put-licences.js';
import { StaffToTellQueries } from './staff/staff-to-tell.queries.js';
import { StaffQueries } from './staff/staff.queries.js';

/** Organisations, clinics, people and their sign-in, without HTTP and without the broker: all that the commands need. */
const useCases = [
  BeginTotpSetUp,
  ConfirmSignature,
  ChangeStaffRoles,
  ClinicQueries,
  CreateClinic,
  CreateOrganisation,
  DisableStaff,
  EditClinic,
  EnrolStaff,
  EnrolmentLinks,
  EnterTotpCode,
  IdentityEvents,
  IdentityTables,
  InviteOperator,
  InviteStaffMember,
  PutLicences,
  SeedDemo,
  Sessions,
  ShowSession,
  SignInLibrary,
  SignInLock,
  SignInStaff,
  SignOutStaff,
  StaffQueries,
  StaffToTellQueries,
];

@Module({
  providers: [
    ...useCases,
    { provide: Passwords, useFactory: () => new Passwords() },
    {
      provide: GatewayKeys,
      inject: [GatewayConfig],
      useFactory: (config: GatewayConfig) => new GatewayKeys(readRootKey(config.rootKeyFile!)),
    },
  ],
  exports: [...useCases, Passwords, GatewayKeys],
})
export class AdministrationModule {}
