import { describe, expect, it } from '@jest/globals';
import { byDay, dateIn, daysLater, freeTimes, minutesAndSeconds, onOtherClock } from './slots.rules.js';

const newYork = 'America/New_York';

describe('byDay', () => {
  it('groups by the clinic’s calendar and leaves empty parts out', () => {
    const times = [
      { startsAt: '2026-11-04T22:00:00Z', localStart: '2026-11-04T17:00' },
      { startsAt: '2026-11-03T16:40:00Z', localStart: '2026-11-03T11:40' },
      { startsAt: '2026-11-03T17:00:00Z', localStart: '2026-11-03T12:00' },
    ];
    expect(byDay(times)).toEqual([
      {
        date: '2026-11-03',
        count: 2,
        parts: [
          { part: 'morning', times: [times[1]] },
          { part: 'afternoon', times: [times[2]] },
        ],
      },
      { date: '2026-11-04', count: 1, parts: [{ part: 'evening', times: [times[0]] }] },
    ]);
  });

  it('keeps both times of the hour that happens twice', () => {
    const twice = [
      { startsAt: '2026-11-01T06:30:00Z', localStart: '2026-11-01T01:30' },
      { startsAt: '2026-11-01T05:30:00Z', localStart: '2026-11-01T01:30' },
    ];
    expect(byDay(twice)[0]?.parts[0]?.times.map(({ startsAt }) => startsAt)).toEqual([
      '2026-11-01T05:30:00Z',
      '2026-11-01T06:30:00Z',
    ]);
  });
});

describe('freeTimes', () => {
  it('makes instants of wall times, also on the day on which the clocks change', () => {
    const groups = [
      { date: '2026-11-01', utcOffset: '-04:00', times: ['01:30'] },
      { date: '2026-11-01', utcOffset: '-05:00', times: ['01:30', '09:00'] },
    ];
    expect(freeTimes(groups)).toEqual([
      { startsAt: '2026-11-01T05:30:00.000Z', localStart: '2026-11-01T01:30' },
      { startsAt: '2026-11-01T06:30:00.000Z', localStart: '2026-11-01T01:30' },
      { startsAt: '2026-11-01T14:00:00.000Z', localStart: '2026-11-01T09:00' },
    ]);
  });
});

it('knows the date of a zone', () => {
  expect(dateIn('2026-11-03T03:00:00Z', newYork)).toBe('2026-11-02');
});

describe('onOtherClock', () => {
  it.each([
    ['the same zone', '2026-11-03T14:00:00Z', newYork, undefined],
    ['another name for the same time', '2026-11-03T14:00:00Z', 'America/Detroit', undefined],
    ['an hour behind', '2026-11-03T15:00:00Z', 'America/Chicago', /^9:00\sAM$/],
    ['the next day', '2026-11-03T15:00:00Z', 'Asia/Tokyo', /^Wed,? 12:00\sAM$/],
    ['a zone that keeps its clock, in winter', '2026-11-03T15:00:00Z', 'America/Jamaica', undefined],
    ['a zone that keeps its clock, in summer', '2026-07-03T14:00:00Z', 'America/Jamaica', /^9:00\sAM$/],
  ])('%s', (_what, at, other, words) => {
    const said = onOtherClock(at, newYork, other, 'en-US');
    if (words === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(words);
  });
});

it.each([
  [600, '10:00'],
  [65.2, '1:06'],
  [9, '0:09'],
  [-3, '0:00'],
])('writes %d seconds as %s', (seconds, words) => {
  expect(minutesAndSeconds(seconds)).toBe(words);
});

it.each([
  ['2026-12-28', 14, '2027-01-11'],
  ['2026-03-01', 7, '2026-03-08'],
  ['2028-02-28', 1, '2028-02-29'],
])('%s and %d days is %s', (date, days, then) => {
  expect(daysLater(date, days)).toBe(then);
});
