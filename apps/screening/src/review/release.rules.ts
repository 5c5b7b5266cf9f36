import type { NextStep } from '@stillwater/contracts';

/** The decision that counts, as far as a person may be told of it. */
export interface Told {
  bookable: boolean;
  validUntil: string | null;
}

/**
 * What a person may be told after a decision; a clinician chooses. Nobody is told of a visit that could not be booked,
 * nor that it is not the time for one that could. @param today in the clinic's zone
 */
export function nextStepsAfter({ bookable, validUntil }: Told, today: string): NextStep[] {
  const counts = bookable && validUntil !== null && today <= validUntil;
  return counts ? ['arrange_visit', 'talk_first'] : ['talk_first', 'not_now'];
}
