import { ListOf, View } from '@stillwater/contract-kit';

import { Absence } from './absence.view.js';
import { WorkingHours } from './working-hours.view.js';

@View('calendar-facts', {
  example: {
    weekly: [{ weekday: 1, opens: '09:00', closes: '15:00' }],
    absences: [{ from: '2026-11-26T00:00', until: '2026-11-28T00:00' }],
  },
})
export class CalendarFacts {
  @ListOf(() => WorkingHours, {
    max: 28,
    optional: true,
    description: "Absent: whenever the clinic is open. Only hours inside the clinic's count.",
  })
  weekly?: WorkingHours[];
  @ListOf(() => Absence, { max: 200 }) absences!: Absence[];
}
