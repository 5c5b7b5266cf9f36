import { describe, expect, it } from '@jest/globals';
import { addDays, dateIn, isDate, minuteOfDay, mondayOf } from './wall-time.js';

describe('dateIn', () => {
  it.each([
    ['America/New_York', '2026-11-02T04:59:00Z', '2026-11-01'],
    ['America/New_York', '2026-11-02T05:00:00Z', '2026-11-02'],
    ['America/Phoenix', '2026-11-02T06:59:00Z', '2026-11-01'],
    ['America/Los_Angeles', '2027-03-14T06:59:00Z', '2027-03-13'],
  ])('in %s at %s is %s', (zone, instant, date) => {
    expect(dateIn(zone, Date.parse(instant))).toBe(date);
  });
});

describe('addDays', () => {
  it.each([
    ['2026-10-31', 1, '2026-11-01'],
    ['2026-11-01', 1, '2026-11-02'],
    ['2027-03-13', 2, '2027-03-15'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-03-01', -1, '2028-02-29'],
  ])('%s and %i days is %s', (date, days, then) => {
    expect(addDays(date, days)).toBe(then);
  });
});

it.each([
  ['2026-11-02', '2026-11-02'],
  ['2026-11-01', '2026-10-26'],
  ['2026-11-04', '2026-11-02'],
])('the week of %s begins on Monday %s', (date, monday) => {
  expect(mondayOf(date)).toBe(monday);
});

it.each([
  ['2026-11-02', true],
  ['2026-02-30', false],
  ['2026-2-3', false],
  ['today', false],
  [undefined, false],
])('%s is a date: %s', (text, answer) => {
  expect(isDate(text)).toBe(answer);
});

it('reads the minutes of a wall time', () => {
  expect(minuteOfDay('2026-11-02T09:45')).toBe(585);
});
