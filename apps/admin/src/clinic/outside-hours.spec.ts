import { describe, expect, it } from '@jest/globals';
import { isOutside } from './outside-hours.js';

const hours = [
  { weekday: 3, opens: '13:00', closes: '17:00' },
  { weekday: 3, opens: '09:00', closes: '12:00' },
  { weekday: 4, opens: '12:00', closes: '16:00' },
  { weekday: 4, opens: '08:00', closes: '12:00' },
  { weekday: 6, opens: '09:00', closes: '13:00', weekOfMonth: 1 },
];
const closures = [{ from: '2026-11-25', to: '2026-11-27' }];

const visit = (localStart: string, minutes: number) => ({
  localStart,
  startsAt: new Date(`${localStart}:00-05:00`).toISOString(),
  endsAt: new Date(Date.parse(`${localStart}:00-05:00`) + minutes * 60_000).toISOString(),
});

describe('a visit lies outside of the hours', () => {
  it.each([
    ['in the middle of a morning', '2026-11-04T10:00', 60, false],
    ['to the minute', '2026-11-04T09:00', 180, false],
    ['before the clinic opens', '2026-11-04T08:45', 60, true],
    ['over the end of the day', '2026-11-04T16:30', 60, true],
    ['over the noon break', '2026-11-04T11:30', 120, true],
    ['within the noon break', '2026-11-04T12:15', 15, true],
    ['over two openings that meet', '2026-11-05T11:30', 60, false],
    ['on a weekday without hours', '2026-11-06T10:00', 20, true],
    ['on the first Saturday of the month', '2026-11-07T10:00', 20, false],
    ['on the second', '2026-11-14T10:00', 20, true],
    ['on a closed day', '2026-11-25T10:00', 20, true],
    ['on the last closed day', '2026-11-27T10:00', 20, true],
  ])('%s', (_where, localStart, minutes, expected) => {
    expect(isOutside({ hours, closures }, visit(localStart, minutes))).toBe(expected);
  });
});
