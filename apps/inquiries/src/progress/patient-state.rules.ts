import type { PatientState } from '@stillwater/contracts';

export interface ScreeningSoFar {
  invitedAt: Date | null;
  expiredAt: Date | null;
  correctedAt: Date | null;
  decidedAt: Date | null;
  bookable: boolean | null;
  /** A date in the clinic: `2027-02-02`. */
  validUntil: string | null;
}

/**
 * How far somebody has come. A decision counts as long as it is valid, also while the person is screened anew; without
 * one that lets visits be booked, nothing goes on until somebody sees to it.
 *
 * @param preparing whether a preparation is booked and not called off
 * @param today the date in the clinic
 */
export function patientState(screenings: readonly ScreeningSoFar[], preparing: boolean, today: string): PatientState {
  const standing = screenings.filter(({ correctedAt }) => !correctedAt);
  const [decision] = standing
    .filter(({ decidedAt }) => decidedAt)
    .toSorted((a, b) => b.decidedAt!.getTime() - a.decidedAt!.getTime());
  if (decision?.bookable && decision.validUntil && decision.validUntil >= today) {
    return preparing ? 'in_preparation' : 'eligible';
  }
  if (standing.some(({ invitedAt, expiredAt, decidedAt }) => invitedAt && !expiredAt && !decidedAt))
    return 'in_screening';
  return decision ? 'on_hold' : 'prospect';
}
