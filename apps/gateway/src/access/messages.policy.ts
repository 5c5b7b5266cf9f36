import type { Policy } from './policy.js';

/** The delivery log holds rules, channels, states and reasons, no addresses and no text. */
export const messagesPolicy = {
  'message.read': ['intake', 'manager', 'operator', 'auditor'],
  'message.redrive': ['intake', 'manager'],
  'staff-notice.read': ['intake', 'therapist', 'prescriber', 'nurse', 'manager', 'operator'],
  'flow.read': ['manager', 'operator', 'auditor'],
  'flow.edit': ['manager', 'operator'],
  'template.read': ['manager', 'operator', 'auditor'],
  'template.edit': ['manager', 'operator'],
  'staff-notice.work': ['intake', 'therapist', 'prescriber', 'nurse', 'manager'],
} satisfies Policy;
