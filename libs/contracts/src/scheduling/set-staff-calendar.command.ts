import { Command, Id, Version } from '@stillwater/contract-kit';

import { CalendarFacts } from './calendar-facts.view.js';
import { StaffCalendar } from './staff-calendar.view.js';

/** Appointments that exist stay where they are. */
@Command('set-staff-calendar.v1', {
  owner: 'scheduling',
  answers: StaffCalendar,
  callers: ['gateway'],
  example: {
    staffId: '01995000-0000-7000-8000-000000000042',
    version: 1,
    weekly: [{ weekday: 1, opens: '09:00', closes: '15:00' }],
    absences: [{ from: '2026-11-26T00:00', until: '2026-11-28T00:00' }],
  },
})
export class SetStaffCalendar extends CalendarFacts {
  @Id() staffId!: string;
  @Version() version!: number;
}
