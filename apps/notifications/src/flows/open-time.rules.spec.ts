import { describe, expect, it } from '@jest/globals';
import { instantOf, wallTimeAt } from '@stillwater/platform';
import fc from 'fast-check';
import { openAfter, openDayAfter, type OpenHours } from './open-time.rules.js';

const NEW_YORK = 'America/New_York';
const PHOENIX = 'America/Phoenix';
const LOS_ANGELES = 'America/Los_Angeles';
const BERLIN = 'Europe/Berlin';

/** Monday to Thursday 8 to 18, Friday 8 to 12 and 13 to 16, the first Saturday 9 to 13; closed on 2 and 3 June 2026. */
const inZone = (zone: string): OpenHours => ({
  zone,
  hours: [
    ...[1, 2, 3, 4].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' })),
    { weekday: 5, opens: '13:00', closes: '16:00' },
    { weekday: 5, opens: '08:00', closes: '12:00' },
    { weekday: 6, opens: '09:00', closes: '13:00', weekOfMonth: 1 },
  ],
  closures: [{ from: '2026-06-02', to: '2026-06-03' }],
});
const clinic = inZone(NEW_YORK);

const wall = (instant: Date, zone = NEW_YORK): string => wallTimeAt(instant, zone);
const after = (at: string, minutes: number): string => wall(openAfter(instantOf(at, NEW_YORK), minutes, clinic));
const days = (at: string, count: number): string => wall(openDayAfter(instantOf(at, NEW_YORK), count, clinic));

describe('an hour in which the clinic is open', () => {
  it.each([
    ['2026-06-08T10:00', '2026-06-08T11:00', 'in the middle of a day'],
    ['2026-06-08T17:30', '2026-06-09T08:30', 'over a night'],
    ['2026-06-08T17:00', '2026-06-08T18:00', 'to the minute in which it closes'],
    ['2026-06-08T23:00', '2026-06-09T09:00', 'from a night on'],
    ['2026-06-12T11:30', '2026-06-12T13:30', 'over noon'],
    ['2026-06-12T15:30', '2026-06-15T08:30', 'over a week-end'],
    ['2026-06-05T15:30', '2026-06-06T09:30', 'to the first Saturday of the month'],
    ['2026-06-01T17:30', '2026-06-04T08:30', 'over days on which it is closed'],
  ])('%s and an hour: %s (%s)', (at, expected) => expect(after(at, 60)).toBe(expected));

  it('begins with the next moment at which it is open', () => {
    expect(after('2026-06-08T10:00', 0)).toBe('2026-06-08T10:00');
    expect(after('2026-06-12T12:30', 0)).toBe('2026-06-12T13:00');
    expect(after('2026-06-13T12:30', 0)).toBe('2026-06-15T08:00');
  });
});

describe('an open day', () => {
  it.each([
    ['2026-06-08T10:00', 1, '2026-06-09T10:00'],
    ['2026-06-11T17:00', 1, '2026-06-12T16:00'],
    ['2026-06-11T12:30', 1, '2026-06-12T13:00'],
    ['2026-06-12T10:00', 1, '2026-06-15T10:00'],
    ['2026-06-12T20:00', 1, '2026-06-16T08:00'],
    ['2026-06-01T10:00', 1, '2026-06-04T10:00'],
    ['2026-06-01T10:00', 2, '2026-06-05T10:00'],
  ])('%s and %d: %s', (at, count, expected) => expect(days(at, count)).toBe(expected));
});

describe('over the nights in which clocks change', () => {
  // Friday half an hour before closing, an hour on: Monday half an hour after opening, by the clock on the wall.
  it.each([
    [NEW_YORK, '2026-10-30T15:30', '2026-11-02T08:30'],
    [LOS_ANGELES, '2026-10-30T15:30', '2026-11-02T08:30'],
    [PHOENIX, '2026-10-30T15:30', '2026-11-02T08:30'],
    [BERLIN, '2026-10-23T15:30', '2026-10-26T08:30'],
    [NEW_YORK, '2027-03-12T15:30', '2027-03-15T08:30'],
    [LOS_ANGELES, '2027-03-12T15:30', '2027-03-15T08:30'],
    [PHOENIX, '2027-03-12T15:30', '2027-03-15T08:30'],
    [BERLIN, '2027-03-26T15:30', '2027-03-29T08:30'],
  ])('in %s, %s and an hour is %s', (zone, from, to) => {
    const at = instantOf(from, zone);
    expect(wall(openAfter(at, 60, inZone(zone)), zone)).toBe(to);
    expect(wall(openDayAfter(at, 1, inZone(zone)), zone)).toBe(`${to.slice(0, 10)}T15:30`);
  });
});

describe('a clinic without hours', () => {
  const never: OpenHours = { zone: NEW_YORK, hours: [], closures: [] };

  it.each([undefined, never])('lets time pass: %j', (open) => {
    const at = instantOf('2026-06-13T22:00', NEW_YORK);
    expect(openAfter(at, 60, open)).toEqual(new Date(at.getTime() + 3_600_000));
    expect(openDayAfter(at, 2, open)).toEqual(new Date(at.getTime() + 48 * 3_600_000));
  });
});

describe('whatever the moment', () => {
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  const zones = fc.constantFrom(NEW_YORK, PHOENIX, LOS_ANGELES, BERLIN);

  it('what is counted in open time ends while the clinic is open, later with more of it', () => {
    fc.assert(
      fc.property(moment, zones, fc.nat(4_000), (at, zone, minutes) => {
        const open = inZone(zone);
        const end = openAfter(at, minutes, open);
        expect(openAfter(new Date(end.getTime() - (minutes > 0 ? 1 : 0)), 0, open).getTime()).toBeLessThanOrEqual(
          end.getTime(),
        );
        expect(end.getTime()).toBeGreaterThanOrEqual(at.getTime() + minutes * 60_000);
        expect(openAfter(at, minutes + 1, open).getTime()).toBeGreaterThan(end.getTime());
      }),
      { numRuns: 300 },
    );
  });
});
