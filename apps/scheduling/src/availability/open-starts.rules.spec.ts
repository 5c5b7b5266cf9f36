import { describe, expect, it } from '@jest/globals';
import { openStarts, type ClinicWeek } from './open-starts.rules.js';

const week = (more: Partial<ClinicWeek> = {}): ClinicWeek => ({
  zone: 'America/New_York',
  hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '08:00', closes: '10:00' })),
  closures: [],
  ...more,
});
const always = (zone: string) => week({ zone, hours: [{ weekday: 7, opens: '00:00', closes: '23:59' }] });
const anybody = [{ id: 'a', weekly: null }];
const times = (...args: Parameters<typeof openStarts>) => openStarts(...args).map(({ time }) => time);
const instants = (...args: Parameters<typeof openStarts>) =>
  openStarts(...args).map(({ at }) => new Date(at * 60_000).toISOString().slice(11, 16));

describe('the starts of a day', () => {
  it('are on the grid, and the visit ends before the clinic closes', () => {
    expect(times(week(), anybody, 60, '2026-03-03')).toEqual(['08:00', '08:15', '08:30', '08:45', '09:00']);
    expect(times(week(), anybody, 50, '2026-03-03').at(-1)).toBe('09:00');
    expect(times(week(), anybody, 180, '2026-03-03')).toEqual([]);
  });

  it('are none on a closure, from its first to its last day', () => {
    const closed = week({ closures: [{ from: '2026-12-24', to: '2026-12-26' }] });
    const days = ['2026-12-23', '2026-12-24', '2026-12-26', '2026-12-27'];
    expect(days.map((date) => times(closed, anybody, 60, date).length)).toEqual([5, 0, 0, 5]);
  });

  it('know the first Saturday of a month', () => {
    const monthly = week({ hours: [{ weekday: 6, opens: '09:00', closes: '10:00', weekOfMonth: 1 }] });
    const days = ['2026-11-07', '2026-11-14', '2026-11-06'];
    expect(days.map((date) => times(monthly, anybody, 60, date))).toEqual([['09:00'], [], []]);
  });

  it('go through a boundary of two openings that meet, and not over a break', () => {
    const hours = (opens: string) => [
      { weekday: 2, opens, closes: '11:00' },
      { weekday: 2, opens: '08:00', closes: '09:00' },
    ];
    expect(times(week({ hours: hours('09:00') }), anybody, 120, '2026-03-03')).toContain('08:30');
    expect(times(week({ hours: hours('09:15') }), anybody, 60, '2026-03-03')).toEqual([
      '08:00',
      '09:15',
      '09:30',
      '09:45',
      '10:00',
    ]);
  });

  it('say who works then: inside their own hours and the clinic’s', () => {
    const staff = [
      ...anybody,
      { id: 'b', weekly: [{ weekday: 2, opens: '08:40', closes: '20:00' }] },
      { id: 'c', weekly: [] },
    ];
    const starts = openStarts(week(), staff, 60, '2026-03-03');
    expect(starts.map(({ time, staffIds }) => [time, staffIds.join()])).toEqual([
      ['08:00', 'a'],
      ['08:15', 'a'],
      ['08:30', 'a'],
      ['08:45', 'a,b'],
      ['09:00', 'a,b'],
    ]);
  });
});

describe('on days when the clocks change', () => {
  it('a morning stays at its wall time, an hour apart in instants', () => {
    const day = (date: string) =>
      openStarts(week(), anybody, 120, date).map(({ time, utcOffset, at }) => [
        time,
        utcOffset,
        new Date(at * 60_000).toISOString(),
      ]);
    expect(day('2026-10-31')).toEqual([['08:00', '-04:00', '2026-10-31T12:00:00.000Z']]);
    expect(day('2026-11-01')).toEqual([['08:00', '-05:00', '2026-11-01T13:00:00.000Z']]);
    expect(day('2027-03-13')).toEqual([['08:00', '-05:00', '2027-03-13T13:00:00.000Z']]);
    expect(day('2027-03-14')).toEqual([['08:00', '-04:00', '2027-03-14T12:00:00.000Z']]);
  });

  it('a skipped hour has no starts', () => {
    const starts = times(always('America/New_York'), anybody, 15, '2027-03-14');
    expect(starts).not.toContain('02:00');
    expect(starts).not.toContain('02:45');
    expect(starts).toEqual(expect.arrayContaining(['01:45', '03:00']));
  });

  it('an hour that comes twice starts visits the first time, and a visit lasts as long as a watch says', () => {
    const zoned = always('America/New_York');
    expect(instants(zoned, anybody, 15, '2026-11-01').slice(3, 9)).toEqual([
      '04:45',
      '05:00',
      '05:15',
      '05:30',
      '05:45',
      '07:00',
    ]);
    const night = week({ hours: [{ weekday: 7, opens: '00:30', closes: '02:00' }] });
    expect(times(night, anybody, 150, '2026-11-01')).toEqual(['00:30']);
    expect(times(night, anybody, 90, '2027-03-14')).toEqual(['00:30']);
    expect(
      times(week({ hours: [{ weekday: 7, opens: '01:00', closes: '03:30' }] }), anybody, 90, '2027-03-14'),
    ).toEqual(['01:00']);
  });

  it('a zone without summer time has none of this', () => {
    expect(times(always('America/Phoenix'), anybody, 15, '2027-03-14')).toHaveLength(95);
  });
});
