import type { Policy } from './policy.js';

/** The front desk sees that something is urgent and calls a clinician; only clinicians acknowledge, and those who treat resolve. */
export const safetyFlagsPolicy = {
  'safety-flag.read': ['intake', 'therapist', 'prescriber', 'nurse', 'manager', 'auditor'],
  'safety-flag.acknowledge': ['therapist', 'prescriber', 'nurse'],
  'safety-flag.resolve': ['therapist', 'prescriber'],
} satisfies Policy;
