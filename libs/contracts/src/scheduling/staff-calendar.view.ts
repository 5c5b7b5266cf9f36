import { Flag, Id, ListOf, Version, View } from '@stillwater/contract-kit';

import { eachStaffRole, type StaffRole } from '../gateway/roles.js';
import { CalendarFacts } from './calendar-facts.view.js';

/** When a member of staff works in this clinic. */
@View('staff-calendar', {
  example: {
    staffId: '01995000-0000-7000-8000-000000000042',
    weekly: [{ weekday: 1, opens: '09:00', closes: '15:00' }],
    absences: [{ from: '2026-11-26T00:00', until: '2026-11-28T00:00' }],
    roles: ['therapist'],
    active: true,
    version: 1,
  },
})
export class StaffCalendar extends CalendarFacts {
  @Id() staffId!: string;
  @ListOf(eachStaffRole, { max: 7 }) roles!: StaffRole[];
  @Flag({ description: 'False: no longer works here.' }) active!: boolean;
  @Version() version!: number;
}
