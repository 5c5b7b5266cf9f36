import type { Policy } from './policy.js';

/** The delivery log holds rules, channels, states and reasons, no addresses and no text. */
export const messagesPolicy = {
  'message.read': ['intake', 'manager', 'operator', 'auditor'],
  'staff-notice.read': ['intake', 'therapist', 'prescriber', 'nurse', 'manager'],
  'flow.read': ['manager', 'operator', 'auditor'],
  'flow.edit': ['manager', 'operator'],
} satisfies Policy;
