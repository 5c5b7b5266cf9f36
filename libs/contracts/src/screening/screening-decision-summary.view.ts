import { Flag, Instant, LocalDate, View } from '@stillwater/contract-kit';

/** What everybody in the clinic may know of a decision. */
@View('screening-decision-summary', {
  example: { bookable: true, validUntil: '2027-02-02', decidedAt: '2026-11-04T15:30:00Z' },
})
export class ScreeningDecisionSummary {
  @Flag() bookable!: boolean;
  @LocalDate({ optional: true }) validUntil?: string;
  @Instant() decidedAt!: string;
}
