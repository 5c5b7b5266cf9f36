import { describe, expect, it } from '@jest/globals';
import { officeHourLines, zoneName, type Opening } from './office-hours.rules.js';

const days = (weekdays: number[], opens: string, closes: string): Opening[] =>
  weekdays.map((weekday) => ({ weekday, opens, closes }));

describe('officeHourLines', () => {
  it.each([
    {
      case: 'neighbouring days with the same hours',
      hours: [...days([1, 2, 3, 4], '08:00', '18:00'), ...days([5], '08:00', '16:00')],
      language: 'en',
      lines: ['Monday to Thursday: 8:00 AM to 6:00 PM', 'Friday: 8:00 AM to 4:00 PM'],
    },
    {
      case: 'a week that starts on Tuesday',
      hours: days([2, 3, 4, 5, 6], '08:00', '17:00'),
      language: 'en',
      lines: ['Tuesday to Saturday: 8:00 AM to 5:00 PM'],
    },
    {
      case: 'a gap and a lunch break, given in any order',
      hours: [...days([3], '13:00', '17:00'), ...days([1], '09:00', '12:00'), ...days([3], '09:00', '12:00')],
      language: 'en',
      lines: ['Monday: 9:00 AM to 12:00 PM', 'Wednesday: 9:00 AM to 12:00 PM, 1:00 PM to 5:00 PM'],
    },
    {
      case: 'one Saturday a month',
      hours: [...days([1, 2], '09:00', '19:00'), { weekday: 6, opens: '09:00', closes: '13:00', weekOfMonth: 1 }],
      language: 'en',
      lines: ['Monday to Tuesday: 9:00 AM to 7:00 PM', 'Saturday (first of the month): 9:00 AM to 1:00 PM'],
    },
    { case: 'Spanish', hours: days([1, 2], '09:00', '19:00'), language: 'es', lines: ['Lunes a martes: 9:00 a 19:00'] },
    { case: 'no hours at all', hours: [], language: 'en', lines: [] },
  ])('prints $case', ({ hours, language, lines }) => {
    expect(officeHourLines(hours, language)).toEqual(lines);
  });
});

describe('zoneName', () => {
  it.each([
    ['America/New_York', 'Eastern Time'],
    ['America/Phoenix', 'Mountain Standard Time'],
    ['America/Los_Angeles', 'Pacific Time'],
  ])('calls %s %s in winter and in summer', (zone, name) => {
    expect(zoneName(zone, 'en', new Date('2026-01-15T12:00:00Z'))).toBe(name);
    expect(zoneName(zone, 'en', new Date('2026-07-15T12:00:00Z'))).toBe(name);
  });
});
