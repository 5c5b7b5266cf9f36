import { ClinicChanged } from '@stillwater/contracts';
import type { Unit } from '@stillwater/platform';

import type { WholeClinic } from './clinic.queries.js';

/**
 * What the other services are told about a clinic grows with the releases: 1 adds closures, licensed states and staff, 2
 * has notifications keep the clinic's code, 3 has it plan the clinic's mornings.
 * A clinic that was told less is told again, in full.
 */
export const SAID_GENERATION = 3;

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
    ...(entry.textNumber ? { textNumber: entry.textNumber } : {}),
    ...(entry.secondTextNumber ? { secondTextNumber: entry.secondTextNumber } : {}),
    language: clinic.language,
    hours: clinic.hours,
    closures: clinic.closures.map(({ from, to }) => ({ from, to })),
    licensedStates: clinic.licensedStates,
    profileVersion: clinic.version,
    changedAt: clinic.changedAt.toISOString(),
  };
  unit.say(ClinicChanged, fact, { version: clinic.version });
}
