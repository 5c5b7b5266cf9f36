import { ListOf, LocalDate, Text, View, each } from '@stillwater/contract-kit';

/**
 * Starts of one day that the same staff could hold. An instant is `date` + T + time + `utcOffset`: a day on which the
 * clocks change has a group for each offset.
 */
@View('slot-group', {
  example: {
    date: '2026-11-03',
    utcOffset: '-05:00',
    times: ['09:00', '09:15', '09:30'],
    staffIds: ['01995000-0000-7000-8000-000000000042'],
  },
})
export class SlotGroup {
  @LocalDate() date!: string;
  @Text({ max: 6, pattern: /^[+-]\d\d:\d\d$/ }) utcOffset!: string;
  @ListOf(each.timeOfDay, { min: 1, max: 96, description: "On the wall clock of the clinic's zone, ascending." })
  times!: string[];
  @ListOf(each.id, { max: 100, optional: true, description: 'Who could hold it; staff are told, patients not.' })
  staffIds?: string[];
}
