/** In the order in which people read them. */
export const documentKinds = [
  'treatment',
  'telehealth',
  'privacy_notice',
  'escort_agreement',
  'touch_policy',
  'fee_policy',
  'controlled_substance_agreement',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Visits that documents can be asked for. */
export const documentServices = ['PREP'] as const;
