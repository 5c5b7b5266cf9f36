export const roles = ['intake', 'therapist', 'prescriber', 'nurse', 'manager'] as const;
export const roomCapabilities = ['therapy', 'dosing', 'infusion', 'observation'] as const;
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export const licenceTypes = [
  'MD',
  'DO',
  'NP',
  'PMHNP',
  'PA',
  'RN',
  'LPN',
  'PSYD',
  'PHD',
  'LCSW',
  'LCMHC',
  'LPC',
  'LMFT',
] as const;
