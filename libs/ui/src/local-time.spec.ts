import { describe, expect, it } from '@jest/globals';
import { calendarDate, calendarDay, foldHours, wallTime, weekdayName, zoneName, zonedInstant } from './local-time.js';

const day = (weekday: number, opens = '08:00', closes = '18:00') => ({ weekday, opens, closes });

describe('foldHours', () => {
  it('joins neighbouring days that open alike and leaves closed ones out', () => {
    const runs = foldHours([day(1), day(2), day(4), day(5, '08:00', '16:00'), day(6, '08:00', '16:00')]);
    expect(runs.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [4, 4],
      [5, 6],
    ]);
  });

  it('keeps a pause at noon and the order of its halves', () => {
    expect(foldHours([day(1, '13:00', '17:00'), day(1, '09:00', '12:00')])).toEqual([
      {
        from: 1,
        to: 1,
        spans: [
          { opens: '09:00', closes: '12:00' },
          { opens: '13:00', closes: '17:00' },
        ],
      },
    ]);
  });

  it('puts what is open once a month last, apart from the week', () => {
    const runs = foldHours([{ ...day(6), weekOfMonth: 1 }, day(5), day(6)]);
    expect(runs.map(({ from, to, weekOfMonth }) => [from, to, weekOfMonth])).toEqual([
      [5, 6, undefined],
      [6, 6, 1],
    ]);
  });

  it('has nothing to say about a clinic without hours', () => {
    expect(foldHours([])).toEqual([]);
  });
});

describe('times', () => {
  it.each([
    ['2026-11-01T05:30:00Z', 'America/New_York', /Sun, Nov 1, 2026, 1:30 AM EDT/],
    ['2026-11-01T06:30:00Z', 'America/New_York', /Sun, Nov 1, 2026, 1:30 AM EST/],
    ['2026-11-01T06:30:00Z', 'America/Phoenix', /Sat, Oct 31, 2026, 11:30 PM MST/],
  ])('%s in %s stands on its wall clock', (at, zone, words) => {
    expect(zonedInstant(at, zone, 'en-US').replaceAll(/\s/g, ' ')).toMatch(words);
  });

  it('are written as the language does', () => {
    expect(wallTime('18:05', 'en-US').replaceAll(/\s/g, ' ')).toBe('6:05 PM');
    expect(wallTime('18:05', 'de')).toBe('18:05');
    expect([1, 7].map((weekday) => weekdayName(weekday, 'en-US'))).toEqual(['Monday', 'Sunday']);
    expect(zoneName('America/Phoenix', 'en-US')).toBe('Mountain Standard Time');
    expect(calendarDate('2026-12-24', 'en-US')).toBe('Dec 24, 2026');
    expect(calendarDay('2026-11-03', 'en-US')).toBe('Tuesday, November 3');
  });
});
