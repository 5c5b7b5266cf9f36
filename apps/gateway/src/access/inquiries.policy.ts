import type { Policy } from './policy.js';

/**
 * Who comes as far as the inquiries. What each may do with one depends on its state and urgency (an urgent one is closed
 * by a clinician), so the service that owns them decides the rest and sends its own abilities with every inquiry.
 */
export const inquiriesPolicy = {
  'inquiry.read': ['intake', 'therapist', 'prescriber', 'manager'],
  'inquiry.work': ['intake', 'therapist', 'prescriber', 'manager'],
} satisfies Policy;
