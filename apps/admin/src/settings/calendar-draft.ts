import type { Schemas } from '../api.js';
import { weekdays } from './choices.js';

type Calendar = Schemas['CalendarFacts'];

/** One day of a week as it is entered; a member of staff with several stretches a day keeps those beyond the first. */
export interface DayDraft {
  readonly weekday: number;
  readonly works: boolean;
  readonly opens: string;
  readonly closes: string;
  readonly further: readonly { readonly opens: string; readonly closes: string }[];
}

export interface CalendarDraft {
  /** False: the hours of the clinic count. */
  readonly own: boolean;
  readonly days: readonly DayDraft[];
  readonly absences: readonly { readonly from: string; readonly until: string }[];
}

export function draftOf({ weekly, absences }: Calendar): CalendarDraft {
  return {
    own: weekly !== undefined,
    days: weekdays.map((weekday) => {
      const [first, ...further] = (weekly ?? [])
        .filter((span) => span.weekday === weekday)
        .toSorted((a, b) => a.opens.localeCompare(b.opens));
      const usual = weekday < 6;
      return {
        weekday,
        works: weekly === undefined ? usual : first !== undefined,
        opens: first?.opens ?? '09:00',
        closes: first?.closes ?? '17:00',
        further: further.map(({ opens, closes }) => ({ opens, closes })),
      };
    }),
    absences,
  };
}

/** Weekdays whose end is not after their beginning. */
export const faultyDays = ({ own, days }: CalendarDraft): readonly number[] =>
  own ? days.filter(({ works, opens, closes }) => works && opens >= closes).map(({ weekday }) => weekday) : [];

export function calendarOf({ own, days, absences }: CalendarDraft): Calendar {
  const weekly = days
    .filter(({ works }) => works)
    .flatMap(({ weekday, opens, closes, further }) =>
      [{ opens, closes }, ...further].map((span) => ({ weekday, ...span })),
    );
  return { ...(own ? { weekly } : {}), absences: [...absences] };
}
