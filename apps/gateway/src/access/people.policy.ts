import type { Policy } from './policy.js';

/** A person's file: contact points, consents and what happened when; no answers, no scores, no outcome. */
export const peoplePolicy = {
  'person.read': ['intake', 'therapist', 'prescriber', 'nurse', 'manager'],
  'person.work': ['intake', 'therapist', 'prescriber', 'manager'],
  'timeline.read': ['intake', 'therapist', 'prescriber', 'nurse', 'manager'],
} satisfies Policy;
