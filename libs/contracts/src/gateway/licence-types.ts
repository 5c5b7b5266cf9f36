import { each } from '@stillwater/contract-kit';

/** Whose signature may stand under a decision about treatment. */
export const prescriberLicenceTypes = ['MD', 'DO', 'NP', 'PMHNP', 'PA'] as const;

/** What a state licenses people of a clinic as. */
export const licenceTypes = [
  ...prescriberLicenceTypes,
  'RN',
  'LPN',
  'PSYD',
  'PHD',
  'LCSW',
  'LCMHC',
  'LPC',
  'LMFT',
] as const;

export type LicenceType = (typeof licenceTypes)[number];

export const eachLicenceType = each.oneOf(licenceTypes);
