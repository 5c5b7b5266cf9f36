import type { Policy } from './policy.js';

/** Clinicians work on their own diary; which appointment is theirs the service decides. */
export const schedulePolicy = {
  'schedule.read': ['intake', 'therapist', 'prescriber', 'nurse', 'manager', 'operator'],
  'schedule.work': ['intake', 'therapist', 'prescriber', 'manager'],
  'schedule.edit': ['manager', 'operator'],
} satisfies Policy;
