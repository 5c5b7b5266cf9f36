import { describe, expect, it } from '@jest/globals';
import { calendarOf, draftOf, faultyDays } from './calendar-draft.js';

const weekly = [
  { weekday: 1, opens: '13:00', closes: '17:00' },
  { weekday: 1, opens: '08:00', closes: '12:00' },
  { weekday: 3, opens: '09:00', closes: '15:00' },
];
const absences = [{ from: '2026-11-26T00:00', until: '2026-11-28T00:00' }];

describe('a calendar that is entered', () => {
  it('comes out as it went in, in the order of the week', () => {
    expect(calendarOf(draftOf({ weekly, absences }))).toEqual({
      weekly: [weekly[1], weekly[0], weekly[2]],
      absences,
    });
  });

  it('that follows the clinic has no hours of its own, and offers a usual week', () => {
    const draft = draftOf({ absences: [] });
    expect(calendarOf(draft)).toEqual({ absences: [] });
    expect(draft.days.map(({ works }) => works)).toEqual([true, true, true, true, true, false, false]);
  });

  it('names days that end before they begin', () => {
    const draft = draftOf({ weekly: [{ weekday: 2, opens: '17:00', closes: '09:00' }], absences: [] });
    expect(faultyDays(draft)).toEqual([2]);
    expect(faultyDays({ ...draft, own: false })).toEqual([]);
  });
});
