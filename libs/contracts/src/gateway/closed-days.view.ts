import { LocalDate, View } from '@stillwater/contract-kit';

/** Days on which a clinic is closed, both ends included, in the clinic's zone; why is for its staff. */
@View('closed-days', { example: { from: '2026-12-24', to: '2026-12-26' } })
export class ClosedDays {
  @LocalDate() from!: string;
  @LocalDate() to!: string;
}
