import type { Policy } from './policy.js';

/** Contact and logistics: the front desk works on them, clinicians and the manager read along. */
export const inquiriesPolicy = {
  'inquiry.read': ['intake', 'therapist', 'prescriber', 'manager'],
  'inquiry.work': ['intake'],
} satisfies Policy;
