import { Instant, ListOf, Text, View, each } from '@stillwater/contract-kit';

import { WALL_TIME } from './choices.js';

/** A time at which a visit could start. */
@View('slot', {
  example: {
    startsAt: '2026-11-03T14:00:00.000Z',
    localStart: '2026-11-03T09:00',
    staffIds: ['01995000-0000-7000-8000-000000000042'],
  },
})
export class Slot {
  @Instant() startsAt!: string;
  @Text({ max: 16, pattern: WALL_TIME, description: "On the wall clock of the clinic's zone." }) localStart!: string;
  @ListOf(each.id, { max: 100, optional: true, description: 'Who could hold it; staff are told, patients not.' })
  staffIds?: string[];
}
