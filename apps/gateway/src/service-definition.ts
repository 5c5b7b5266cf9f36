import type { ServiceDefinition } from '@stillwater/platform';

import { ClinicDirectory } from './clinics/clinic-directory.entity.js';
import { Clinic } from './clinics/clinic.entity.js';
import { Organisation } from './clinics/organisation.entity.js';
import { GatewayConfig } from './gateway.config.js';
import { GatewayModule } from './gateway.module.js';
import { OpenClinicsAndStaff1795400000000 } from './migrations/1795400000000-open-clinics-and-staff.js';
import { LetStaffSignIn1795400000001 } from './migrations/1795400000001-let-staff-sign-in.js';
import { KeepRightsInTheirPlace1795400000002 } from './migrations/1795400000002-keep-rights-in-their-place.js';
import { PutLicencesOnFile1795610000000 } from './migrations/1795610000000-put-licences-on-file.js';
import { WriteFromANumberOfItsOwn1795620000000 } from './migrations/1795620000000-write-from-a-number-of-its-own.js';
import { WriteFromASecondNumber1795900100000 } from './migrations/1795900100000-write-from-a-second-number.js';
import { HearWhatIsWrittenToAFormerNumber1796100000000 } from './migrations/1796100000000-hear-what-is-written-to-a-former-number.js';
import { GiveATextNumberToOneClinic1797100000000 } from './migrations/1797100000000-give-a-text-number-to-one-clinic.js';
import { Membership } from './staff/membership.entity.js';
import { Staff } from './staff/staff.entity.js';

/** The only HTTP face. Owns organisations, clinics, staff and sign-in; holds no clinical and no scheduling rule. */
export const gateway = {
  name: 'gateway',
  module: GatewayModule,
  config: GatewayConfig,
  entities: [Organisation, ClinicDirectory, Clinic, Staff, Membership],
  migrations: [
    OpenClinicsAndStaff1795400000000,
    LetStaffSignIn1795400000001,
    KeepRightsInTheirPlace1795400000002,
    PutLicencesOnFile1795610000000,
    WriteFromANumberOfItsOwn1795620000000,
    WriteFromASecondNumber1795900100000,
    HearWhatIsWrittenToAFormerNumber1796100000000,
    GiveATextNumberToOneClinic1797100000000,
  ],
  keyStore: false,
} satisfies ServiceDefinition;
