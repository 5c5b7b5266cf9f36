import type { Policy } from './policy.js';

/**
 * Everybody who works with people sees how far a screening has come; the service shows the recommendation to clinicians
 * only. Answers and scores are for those who review, and a prescriber alone decides. Whether somebody has signed what the
 * clinic has people sign matters to all of them; the documents are the manager's.
 */
export const screeningsPolicy = {
  'screening.invite': ['intake', 'therapist', 'prescriber', 'manager'],
  'screening.read': ['intake', 'therapist', 'prescriber', 'nurse', 'manager'],
  'screening.review': ['therapist', 'prescriber'],
  'screening.decide': ['prescriber'],
  'consent.read': ['intake', 'therapist', 'prescriber', 'nurse', 'manager'],
  'consent.edit': ['manager'],
} satisfies Policy;
