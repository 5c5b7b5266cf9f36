import type { Policy } from './policy.js';

export const clinicsPolicy = {
  'clinic.read': ['intake', 'therapist', 'prescriber', 'nurse', 'manager', 'operator', 'auditor'],
  'clinic.edit': ['manager', 'operator'],
} satisfies Policy;
