/** Every flow that these pages have words for, with its messages; of a `task` there are words for what it asks staff to do. */
const flows = {
  N01: { steps: ['at_once'], task: true },
  N02: { steps: ['at_once'], task: true },
  N03: { steps: ['acute', 'at_once', 'acute_manager', 'manager', 'acute_operator', 'operator'], task: true },
  N04: { steps: ['ready', 'question', 'ready_manager', 'question_manager'], task: true },
  N05: { steps: ['two_days', 'five_days', 'ten_days'], task: true },
  N05S: { steps: ['fourteen_days'], task: true },
  N06: { steps: ['booked'], task: true },
  N07: { steps: ['invited'], task: true },
  N08: { steps: ['one_day', 'three_days', 'expiring'], task: true },
  N09: { steps: ['submitted'], task: true },
  N10: { steps: ['released'], task: true },
  N11: { steps: ['booked', 'moved', 'cancelled'], task: true },
  N12: { steps: ['seven_days', 'two_days', 'two_hours'], task: true },
  N13: { steps: ['one_day', 'four_hours'], task: true },
  N16: { steps: ['three_days', 'one_day'] },
  N16S: { steps: ['three_days', 'one_day'], task: true },
  N26: { steps: ['missed'] },
  N26S: { steps: ['safety_call', 'same_day'], task: true },
  N31: { steps: ['morning'] },
  N33: { steps: ['at_once'], task: true },
  N34: { steps: [], task: true },
  N36: { steps: ['offered'], task: true },
  N37: { steps: ['at_once'] },
  N38: { steps: ['at_once'] },
  N39: { steps: ['at_once'], task: true },
  N40: { steps: ['at_once'], task: true },
  N41: { steps: [], task: true },
} as const satisfies Record<string, { steps: readonly string[]; task?: true }>;

export type Rule = keyof typeof flows;

/** Which message of a flow, as rule and step. */
type Step = { [R in Rule]: `${R}.${(typeof flows)[R]['steps'][number]}` }[Rule];

type Task = { [R in Rule]: (typeof flows)[R] extends { task: true } ? R : never }[Rule];

export const rules = Object.keys(flows) as Rule[];

const steps = Object.entries(flows).flatMap(([rule, flow]) => flow.steps.map((step) => `${rule}.${step}` as Step));

const tasks = Object.entries(flows).flatMap(([rule, flow]) => ('task' in flow ? [rule as Task] : []));

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
  'passed',
  'no_carrier',
  'too_long',
  'banned_word',
  'undeliverable',
  'undelivered',
  'unknown_outcome',
  'quiet_hours_deferred',
  'error',
] as const;

/** The catalogue's words for the flows, steps and reasons known to these pages; a newer one is shown by its own name. */
export const ruleIds: Readonly<Record<string, `rule.${Rule}`>> = Object.fromEntries(
  rules.map((rule) => [rule, `rule.${rule}`]),
);

export const stepIds: Readonly<Record<string, `step.${Step}`>> = Object.fromEntries(
  steps.map((step) => [step, `step.${step}`]),
);

export const reasonIds: Readonly<Record<string, `reason.${(typeof reasons)[number]}`>> = Object.fromEntries(
  reasons.map((reason) => [reason, `reason.${reason}`]),
);

export const taskIds: Readonly<Record<string, `notices.rule.${Task}`>> = Object.fromEntries(
  tasks.map((rule) => [rule, `notices.rule.${rule}`]),
);
