import { Int, TimeOfDay, View } from '@stillwater/contract-kit';

/** One opening in the week, in the clinic's zone. */
@View('opening-hours', { example: { weekday: 1, opens: '08:00', closes: '18:00' } })
export class OpeningHours {
  @Int({ min: 1, max: 7, description: '1 is Monday, 7 is Sunday (ISO 8601).' }) weekday!: number;
  @TimeOfDay() opens!: string;
  @TimeOfDay({ description: 'Later than `opens`, on the same day.' }) closes!: string;
  @Int({ min: 1, max: 5, optional: true, description: 'Only in this week of the month: 1 is the first such weekday.' })
  weekOfMonth?: number;
}
