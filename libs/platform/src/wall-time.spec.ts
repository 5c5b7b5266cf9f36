import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { addDays, instantOf, offsetText, wallTimeAt, weekdayOf, zoneOffset } from './wall-time.js';

const NEW_YORK = 'America/New_York';
const ZONES = [
  NEW_YORK,
  'America/Phoenix',
  'America/Los_Angeles',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
];

describe('wall times', () => {
  it.each([
    ['an ordinary morning in winter', '2026-11-03T09:00', NEW_YORK, '2026-11-03T14:00:00.000Z'],
    ['an ordinary morning in summer', '2026-07-03T09:00', NEW_YORK, '2026-07-03T13:00:00.000Z'],
    ['the last minute before clocks go back', '2026-11-01T00:59', NEW_YORK, '2026-11-01T04:59:00.000Z'],
    ['a time that comes twice: the first', '2026-11-01T01:30', NEW_YORK, '2026-11-01T05:30:00.000Z'],
    ['after the hour that comes twice', '2026-11-01T02:00', NEW_YORK, '2026-11-01T07:00:00.000Z'],
    ['a time that is skipped: as much later', '2027-03-14T02:30', NEW_YORK, '2027-03-14T07:30:00.000Z'],
    ['the first minute after the skipped hour', '2027-03-14T03:00', NEW_YORK, '2027-03-14T07:00:00.000Z'],
    ['where clocks never change', '2027-03-14T02:30', 'America/Phoenix', '2027-03-14T09:30:00.000Z'],
    ['where they change by half an hour', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
  ])('%s', (_name, wall, zone, instant) => {
    expect(instantOf(wall, zone).toISOString()).toBe(instant);
  });

  it('shows what the clocks show, also around a change', () => {
    expect(wallTimeAt(new Date('2026-11-01T05:30:00Z'), NEW_YORK)).toBe('2026-11-01T01:30');
    expect(wallTimeAt(new Date('2026-11-01T06:30:00Z'), NEW_YORK)).toBe('2026-11-01T01:30');
    expect(wallTimeAt(Date.UTC(2027, 2, 14, 7, 0), NEW_YORK)).toBe('2027-03-14T03:00');
    expect(wallTimeAt(Date.UTC(2026, 9, 3, 15, 45), 'Australia/Lord_Howe')).toBe('2026-10-04T02:45');
  });

  it('agrees with the clock it came from, for every instant of every zone', () => {
    const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...ZONES), (minute, zone) => {
        const wall = wallTimeAt(minute * 60_000, zone);
        const back = instantOf(wall, zone).getTime();
        expect(wallTimeAt(back, zone)).toBe(wall);
        expect(back).toBeLessThanOrEqual(minute * 60_000);
        expect(minute * 60_000 - back).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });

  it('never lets a later wall time come earlier on the same side of a change', () => {
    const day = fc.integer({ min: 0, max: 4_000 });
    const minute = fc.integer({ min: 0, max: 1_438 });
    fc.assert(
      fc.property(day, minute, fc.constantFrom(...ZONES), (days, at, zone) => {
        const date = addDays('2024-01-01', days);
        const clock = (value: number): string => new Date(value * 60_000).toISOString().slice(11, 16);
        const offset = zoneOffset(instantOf(`${date}T${clock(at)}`, zone).getTime(), zone);
        const next = instantOf(`${date}T${clock(at + 1)}`, zone).getTime();
        if (zoneOffset(next, zone) !== offset) return;
        expect(next).toBeGreaterThan(instantOf(`${date}T${clock(at)}`, zone).getTime());
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-01', 28, '2026-11-29'],
  ])('%s and %i days is %s', (from, days, to) => expect(addDays(from, days)).toBe(to));

  it('counts Monday as 1 and Sunday as 7', () => {
    expect([weekdayOf('2026-11-02'), weekdayOf('2026-11-07'), weekdayOf('2026-11-08')]).toEqual([1, 6, 7]);
  });

  it('writes offsets', () => {
    expect([-18_000_000, 0, 20_700_000].map(offsetText)).toEqual(['-05:00', '+00:00', '+05:45']);
  });
});
