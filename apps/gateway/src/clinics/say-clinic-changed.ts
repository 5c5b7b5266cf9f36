import { ClinicChanged } from '@stillwater/contracts';
import type { Unit } from '@stillwater/platform';

import type { WholeClinic } from './clinic.queries.js';

/** Tells the other services all that is public about the clinic, so that each keeps the part it needs. */
export function sayClinicChanged(unit: Unit, { entry, clinic }: WholeClinic): void {
  const fact: ClinicChanged = {
    clinicId: entry.clinicId,
    organisationId: entry.organisationId,
    code: entry.code,
    slug: entry.slug,
    zone: entry.zone,
    senderName: clinic.senderName,
    phone: clinic.phone,
    postalAddress: clinic.postalAddress,
    language: clinic.language,
    hours: clinic.hours,
    profileVersion: clinic.version,
    changedAt: clinic.changedAt.toISOString(),
  };
  unit.say(ClinicChanged, fact, { version: clinic.version });
}
