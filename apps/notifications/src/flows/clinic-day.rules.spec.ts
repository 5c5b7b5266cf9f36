import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wallTimeAt } from '@stillwater/platform';
import { nextClinicDay } from './clinic-day.rules.js';
import type { OpenHours } from './open-time.rules.js';

const ZONES = ['America/New_York', 'America/Phoenix', 'America/Los_Angeles', 'Europe/London', 'Australia/Lord_Howe'];

/** Its hours are not known: every day counts. */
const always = (zone: string): OpenHours => ({ zone, hours: [], closures: [] });

const at = (now: string, zone: string, last?: number, time = '07:30') => {
  const { day, at: moment } = nextClinicDay(new Date(now), time, always(zone), last);
  return `${day} ${moment.toISOString()}`;
};

describe('the next day of a clinic', () => {
  it.each([
    ['before it, today', '2026-06-12T11:00:00Z', 'America/New_York', undefined, '20260612 2026-06-12T11:30:00.000Z'],
    ['at it, tomorrow', '2026-06-12T11:30:00Z', 'America/New_York', undefined, '20260613 2026-06-13T11:30:00.000Z'],
    ['after it, tomorrow', '2026-06-12T18:00:00Z', 'America/New_York', undefined, '20260613 2026-06-13T11:30:00.000Z'],
    [
      'after days of sleep, one',
      '2026-06-15T08:00:00Z',
      'America/New_York',
      20260611,
      '20260615 2026-06-15T11:30:00.000Z',
    ],
    [
      'when the zone goes west, not again',
      '2026-06-12T12:00:00Z',
      'America/Los_Angeles',
      20260612,
      '20260613 2026-06-13T14:30:00.000Z',
    ],
    ['when the zone goes east', '2026-06-12T15:00:00Z', 'Europe/London', 20260612, '20260613 2026-06-13T06:30:00.000Z'],
    [
      'when the clock is set back, not again',
      '2026-06-10T08:00:00Z',
      'America/New_York',
      20260612,
      '20260613 2026-06-13T11:30:00.000Z',
    ],
    [
      'over the end of a year',
      '2026-12-31T13:00:00Z',
      'America/New_York',
      20261231,
      '20270101 2027-01-01T12:30:00.000Z',
    ],
  ])('is %s', (_, now, zone, last, expected) => {
    expect(at(now, zone, last)).toBe(expected);
  });

  it.each([
    ['New York, autumn', 'America/New_York', '2026-10-31T12:00:00Z', ['11-01T12:30', '11-02T12:30']],
    ['New York, spring', 'America/New_York', '2027-03-13T13:00:00Z', ['03-14T11:30', '03-15T11:30']],
    ['Los Angeles, autumn', 'America/Los_Angeles', '2026-10-31T15:00:00Z', ['11-01T15:30', '11-02T15:30']],
    ['Los Angeles, spring', 'America/Los_Angeles', '2027-03-13T16:00:00Z', ['03-14T14:30', '03-15T14:30']],
    ['Phoenix, which has no summer time', 'America/Phoenix', '2026-10-31T15:00:00Z', ['11-01T14:30', '11-02T14:30']],
    ['London, autumn', 'Europe/London', '2026-10-24T08:00:00Z', ['10-25T07:30', '10-26T07:30']],
    ['London, spring', 'Europe/London', '2027-03-27T08:00:00Z', ['03-28T06:30', '03-29T06:30']],
    [
      'Lord Howe, whose clocks go half an hour forward',
      'Australia/Lord_Howe',
      '2026-10-02T22:00:00Z',
      ['10-03T20:30', '10-04T20:30'],
    ],
    ['Lord Howe, whose clocks go back', 'Australia/Lord_Howe', '2027-04-02T22:00:00Z', ['04-03T21:00', '04-04T21:00']],
  ])('is at the same time of the clock: %s', (_, zone, now, expected) => {
    const first = nextClinicDay(new Date(now), '07:30', always(zone), undefined);
    const second = nextClinicDay(first.at, '07:30', always(zone), first.day);
    expect([first, second].map(({ at: moment }) => moment.toISOString().slice(5, 16))).toEqual(expected);
  });

  it('comes once for each day, at its time or in the hour that the clock leaves out, wherever and however it is asked', () => {
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const days = fc.record({
      zone: fc.constantFrom(...ZONES),
      minute: minutes,
      now: fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }),
      waits: fc.array(fc.integer({ min: -72, max: 400 }), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(days, ({ zone, minute, now, waits }) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        let [last, clock]: [number | undefined, Date] = [undefined, now];
        for (const wait of waits) {
          const next = nextClinicDay(clock, time, always(zone), last);
          expect(next.day).toBeGreaterThan(last ?? 0);
          expect(next.at > clock).toBe(true);
          const wall = wallTimeAt(next.at, zone);
          expect(wall.slice(0, 10).replaceAll('-', '')).toBe(String(next.day));
          expect(wall.slice(11) >= time).toBe(true);
          [last, clock] = [next.day, new Date(next.at.getTime() + wait * 3_600_000)];
        }
      }),
    );
  });

  it.each([
    ['over a weekend', '2026-06-12T18:00:00Z', [], '20260615'],
    ['over what it has closed for', '2026-06-12T18:00:00Z', [{ from: '2026-06-15', to: '2026-06-16' }], '20260617'],
    ['today, when it opens later than that', '2026-06-12T11:00:00Z', [], '20260612'],
    [
      'when it is closed for good, every day',
      '2026-06-12T18:00:00Z',
      [{ from: '2026-01-01', to: '2030-12-31' }],
      '20260613',
    ],
  ])('skips days on which the clinic does not open: %s', (_, now, closures, day) => {
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' }));
    const open = { zone: 'America/New_York', hours, closures };
    expect(String(nextClinicDay(new Date(now), '07:30', open, undefined).day)).toBe(day);
  });
});
