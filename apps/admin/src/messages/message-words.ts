export const rules = [
  'N01',
  'N02',
  'N03',
  'N04',
  'N05',
  'N05S',
  'N06',
  'N07',
  'N08',
  'N09',
  'N11',
  'N12',
  'N13',
  'N36',
  'N37',
] as const;

const reasons = [
  'no_consent',
  'opted_out',
  'no_contact_point',
  'open_acute_flag',
  'call_a_clinician',
  'cancelled',
  'superseded',
  'confirmed',
  'daily_cap',
  'weekly_cap',
  'duplicate',
  'lapsed',
  'no_carrier',
  'too_long',
  'banned_word',
  'undeliverable',
] as const;

/** The catalogue's words for the flows and reasons known to these pages; a newer one is shown by its own name. */
export const ruleIds: Readonly<Record<string, `rule.${(typeof rules)[number]}`>> = Object.fromEntries(
  rules.map((rule) => [rule, `rule.${rule}`]),
);

export const reasonIds: Readonly<Record<string, `reason.${(typeof reasons)[number]}`>> = Object.fromEntries(
  reasons.map((reason) => [reason, `reason.${reason}`]),
);
