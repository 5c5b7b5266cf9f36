import type { Policy } from './policy.js';

/** The front desk sees that something is urgent and calls a clinician; only clinicians acknowledge. */
export const safetyFlagsPolicy = {
  'safety-flag.read': ['intake', 'therapist', 'prescriber', 'nurse', 'manager', 'auditor'],
  'safety-flag.acknowledge': ['therapist', 'prescriber', 'nurse'],
} satisfies Policy;
