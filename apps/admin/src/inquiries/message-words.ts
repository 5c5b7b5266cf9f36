/** The catalogue's words for the flows and reasons known to these pages; a newer one is shown by its own name. */
export const ruleIds: Readonly<Record<string, 'rule.N01' | 'rule.N02' | 'rule.N03'>> = {
  N01: 'rule.N01',
  N02: 'rule.N02',
  N03: 'rule.N03',
};

const reasons = [
  'no_consent',
  'opted_out',
  'no_contact_point',
  'open_acute_flag',
  'call_a_clinician',
  'cancelled',
  'daily_cap',
  'duplicate',
  'lapsed',
  'no_carrier',
  'banned_word',
  'undeliverable',
] as const;

export const reasonIds: Readonly<Record<string, `reason.${(typeof reasons)[number]}`>> = Object.fromEntries(
  reasons.map((reason) => [reason, `reason.${reason}`]),
);
