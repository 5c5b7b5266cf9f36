import { Int, TimeOfDay, View } from '@stillwater/contract-kit';

/** One stretch of a member of staff's week, in the clinic's zone. */
@View('working-hours', { example: { weekday: 1, opens: '09:00', closes: '15:00' } })
export class WorkingHours {
  @Int({ min: 1, max: 7, description: '1 is Monday, 7 is Sunday (ISO 8601).' }) weekday!: number;
  @TimeOfDay() opens!: string;
  @TimeOfDay({ description: 'Later than `opens`, on the same day.' }) closes!: string;
}
