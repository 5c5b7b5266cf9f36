import { ListOf, View, Zone } from '@stillwater/contract-kit';

import { SlotGroup } from './slot-group.view.js';

/** Free times, day by day. */
@View('slot-page', {
  example: {
    zone: 'America/New_York',
    groups: [
      {
        date: '2026-11-03',
        utcOffset: '-05:00',
        times: ['09:00', '09:15'],
        staffIds: ['01995000-0000-7000-8000-000000000042'],
      },
    ],
  },
})
export class SlotPage {
  @Zone() zone!: string;
  @ListOf(() => SlotGroup, { max: 2000 }) groups!: SlotGroup[];
}
