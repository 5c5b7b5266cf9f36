import { isDate } from './wall-time.js';

/** What the schedule shows, as it stands in the address; without a date it is today in the clinic. */
export interface ScheduleFilter {
  readonly view?: 'week';
  readonly by?: 'room';
  readonly date?: string;
  /** Only this member of staff, in the week. */
  readonly staffId?: string;
}

export function scheduleFilterOf(search: Record<string, unknown>): ScheduleFilter {
  return {
    ...(search.view === 'week' ? { view: 'week' } : {}),
    ...(search.by === 'room' ? { by: 'room' } : {}),
    ...(isDate(search.date) ? { date: search.date } : {}),
    ...(typeof search.staffId === 'string' ? { staffId: search.staffId } : {}),
  };
}
