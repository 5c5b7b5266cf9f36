export const intents = ['ready_to_schedule', 'question'] as const;
export const states = ['new', 'contacted', 'consult_booked', 'converted', 'closed'] as const;
export const channels = ['phone', 'email', 'sms', 'in_person'] as const;
export const consentKinds = ['email', 'sms', 'calls', 'newsletter'] as const;
export const closeReasons = [
  'no_response',
  'not_a_fit',
  'out_of_state',
  'price',
  'declined',
  'duplicate',
  'spam',
  'under_18',
] as const;

/** The value as one of the choices, or undefined. */
export function oneOf<const C extends readonly string[]>(choices: C, value: unknown): C[number] | undefined {
  return choices.find((choice) => choice === value);
}
