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
  'N31',
  'N33',
  'N34',
  'N36',
  'N37',
  'N38',
  'N39',
  'N40',
] as const;

/** Which message of a flow, as rule and step. */
const steps = [
  'N01.at_once',
  'N02.at_once',
  'N03.acute',
  'N03.at_once',
  'N03.acute_manager',
  'N03.manager',
  'N03.acute_operator',
  'N03.operator',
  'N04.ready',
  'N04.question',
  'N04.ready_manager',
  'N04.question_manager',
  'N05.two_days',
  'N05.five_days',
  'N05.ten_days',
  'N05S.fourteen_days',
  'N06.booked',
  'N07.invited',
  'N08.one_day',
  'N08.three_days',
  'N08.expiring',
  'N09.submitted',
  'N11.booked',
  'N11.moved',
  'N11.cancelled',
  'N12.seven_days',
  'N12.two_days',
  'N12.two_hours',
  'N13.one_day',
  'N13.four_hours',
  'N31.morning',
  'N33.at_once',
  'N36.offered',
  'N37.at_once',
  'N38.at_once',
  'N39.at_once',
  'N40.at_once',
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
  'throttled',
  'nothing_to_say',
  'lapsed',
  'no_carrier',
  'too_long',
  'banned_word',
  'undeliverable',
  'unknown_outcome',
] as const;

/** The catalogue's words for the flows, steps and reasons known to these pages; a newer one is shown by its own name. */
export const ruleIds: Readonly<Record<string, `rule.${(typeof rules)[number]}`>> = Object.fromEntries(
  rules.map((rule) => [rule, `rule.${rule}`]),
);

export const stepIds: Readonly<Record<string, `step.${(typeof steps)[number]}`>> = Object.fromEntries(
  steps.map((step) => [step, `step.${step}`]),
);

export const reasonIds: Readonly<Record<string, `reason.${(typeof reasons)[number]}`>> = Object.fromEntries(
  reasons.map((reason) => [reason, `reason.${reason}`]),
);
