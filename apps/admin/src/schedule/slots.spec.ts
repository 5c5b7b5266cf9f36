import { describe, expect, it } from '@jest/globals';
import { freeDays } from './slots.js';

const dana = '01995000-0000-7000-8000-000000000043';
const theo = '01995000-0000-7000-8000-000000000042';

describe('freeDays', () => {
  it('orders days and times, and joins who could hold the same time', () => {
    const days = freeDays([
      { date: '2026-11-04', utcOffset: '-05:00', times: ['09:00'], staffIds: [dana] },
      { date: '2026-11-03', utcOffset: '-05:00', times: ['10:00'], staffIds: [dana] },
      { date: '2026-11-03', utcOffset: '-05:00', times: ['09:00', '10:00'], staffIds: [theo] },
    ]);
    expect(days.map(({ date, times }) => [date, times.map(({ localStart }) => localStart.slice(11))])).toEqual([
      ['2026-11-03', ['09:00', '10:00']],
      ['2026-11-04', ['09:00']],
    ]);
    expect(days[0]?.times[1]).toEqual({
      startsAt: '2026-11-03T15:00:00.000Z',
      localStart: '2026-11-03T10:00',
      staffIds: [dana, theo],
    });
  });

  it('keeps both of an hour that the clocks repeat', () => {
    const [day] = freeDays([
      { date: '2026-11-01', utcOffset: '-05:00', times: ['01:30'] },
      { date: '2026-11-01', utcOffset: '-04:00', times: ['00:30', '01:30'] },
    ]);
    expect(day?.times.map(({ localStart, startsAt }) => [localStart.slice(11), startsAt.slice(11, 16)])).toEqual([
      ['00:30', '04:30'],
      ['01:30', '05:30'],
      ['01:30', '06:30'],
    ]);
  });
});
