import { ListOf, View, Zone } from '@stillwater/contract-kit';

import { Room } from './room.view.js';
import { StaffCalendar } from './staff-calendar.view.js';

/** What visits are booked into. */
@View('resource-list', {
  example: {
    zone: 'America/New_York',
    rooms: [
      {
        roomId: '01995b00-0000-7000-8000-000000000071',
        name: 'Creek',
        capabilities: ['therapy'],
        inUse: true,
        version: 1,
      },
    ],
    staff: [
      {
        staffId: '01995000-0000-7000-8000-000000000042',
        weekly: [{ weekday: 1, opens: '09:00', closes: '15:00' }],
        absences: [{ from: '2026-11-26T00:00', until: '2026-11-28T00:00' }],
        roles: ['therapist'],
        active: true,
        version: 1,
      },
    ],
  },
})
export class ResourceList {
  @Zone() zone!: string;
  @ListOf(() => Room, { max: 200 }) rooms!: Room[];
  @ListOf(() => StaffCalendar, { max: 500 }) staff!: StaffCalendar[];
}
