import { LocalDate, Text, View } from '@stillwater/contract-kit';

/** Days on which the clinic is closed, both ends included, in the clinic's zone. */
@View('closure', { example: { from: '2026-12-24', to: '2026-12-26', reason: 'Winter break' } })
export class Closure {
  @LocalDate() from!: string;
  @LocalDate() to!: string;
  @Text({ max: 80, optional: true, description: 'Told to staff only.' }) reason?: string;
}
