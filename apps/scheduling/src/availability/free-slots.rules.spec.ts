import { describe, expect, it } from '@jest/globals';
import { addDays, instantOf, wallTimeAt, weekdayOf } from '@stillwater/platform';
import fc from 'fast-check';
import {
  chooseSlot,
  freeSlots,
  type Calendar,
  type Diary,
  type Interval,
  type Search,
  type Terms,
} from './free-slots.rules.js';

const terms: Terms = {
  code: 'MED_EVAL',
  offered: true,
  duration: 60,
  before: 15,
  after: 10,
  modes: ['video', 'in_person'],
  roles: ['prescriber'],
  rooms: ['therapy'],
};

function calendarOf(more: Partial<Calendar> = {}): Calendar {
  return {
    clinicId: 'c',
    organisationId: 'o',
    code: 'q7m2kx9d4r',
    version: 1,
    week: {
      zone: 'America/New_York',
      hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '08:00', closes: '12:00' })),
      closures: [],
    },
    services: new Map([[terms.code, terms]]),
    staff: [{ id: 'dana', roles: ['prescriber'], weekly: null, away: [] }],
    rooms: [{ id: 'creek', capabilities: ['therapy'] }],
    ...more,
  };
}

const NOW = new Date('2026-10-30T12:00:00Z');
const minute = (wall: string, zone = 'America/New_York') => instantOf(wall, zone).getTime() / 60_000;
const busyWith = (busy: Record<string, Interval[]>): Diary => ({ busy: new Map(Object.entries(busy)) });
const search = (more: Partial<Search> = {}): Search => ({ terms, mode: 'video', from: '2026-11-02', days: 1, ...more });
const times = (calendar: Calendar, wish: Search, diary: Diary, now = NOW) =>
  freeSlots(calendar, wish, diary, now).map(({ time }) => time);

describe('free slots', () => {
  it('leave room for the buffers of staff around what they have', () => {
    const diary = busyWith({ dana: [[minute('2026-11-02T09:45'), minute('2026-11-02T10:00')]] });
    expect(times(calendarOf(), search(), diary)).toEqual([
      '08:00',
      '08:15',
      '08:30',
      '10:15',
      '10:30',
      '10:45',
      '11:00',
    ]);
  });

  it('let a person come from one visit straight to the next', () => {
    const diary = busyWith({ avery: [[minute('2026-11-02T08:00'), minute('2026-11-02T10:00')]] });
    expect(times(calendarOf(), search({ personId: 'avery' }), diary)[0]).toBe('10:00');
    expect(times(calendarOf(), search(), diary)[0]).toBe('08:00');
  });

  it('need a room in person, any that fits', () => {
    const two = calendarOf({
      rooms: [
        { id: 'creek', capabilities: ['therapy'] },
        { id: 'fern', capabilities: ['dosing'] },
      ],
    });
    const diary = busyWith({ creek: [[minute('2026-11-02T08:00'), minute('2026-11-02T10:30')]] });
    const inPerson = search({ mode: 'in_person' });
    expect(times(two, inPerson, diary)).toEqual(['10:45', '11:00']);
    expect(times(two, search(), diary)).toHaveLength(13);
    expect(times(calendarOf({ rooms: [] }), inPerson, diary)).toEqual([]);
  });

  it('respect absences, roles, whom was asked for, and services that are not offered', () => {
    const away: Interval[] = [[minute('2026-11-02T00:00'), minute('2026-11-03T00:00')]];
    const staff = [
      { id: 'dana', roles: ['prescriber' as const], weekly: null, away },
      { id: 'priya', roles: ['therapist' as const], weekly: null, away: [] },
    ];
    const calendar = calendarOf({ staff });
    expect(times(calendar, search(), busyWith({}))).toEqual([]);
    expect(times(calendar, search({ from: '2026-11-03' }), busyWith({}))).toHaveLength(13);
    expect(times(calendar, search({ from: '2026-11-03', staffId: 'priya' }), busyWith({}))).toEqual([]);
    expect(times(calendarOf(), search({ terms: { ...terms, offered: false } }), busyWith({}))).toEqual([]);
    expect(times(calendarOf(), search({ mode: 'phone' }), busyWith({}))).toEqual([]);
  });

  it('are neither too soon nor too far', () => {
    const now = instantOf('2026-11-02T05:10', 'America/New_York');
    expect(times(calendarOf(), search(), busyWith({}), now)[0]).toBe('09:15');
    const last = freeSlots(calendarOf(), search({ days: 35, from: '2026-12-10' }), busyWith({}), NOW).at(-1);
    expect(last?.date).toBe('2026-12-29');
    expect(times(calendarOf(), search({ from: '2026-10-01', days: 28 }), busyWith({}))).toEqual([]);
  });

  it('of a gated service end with the decision', () => {
    const prep: Terms = { ...terms, code: 'PREP' };
    const wish = search({ terms: prep, personId: 'avery', days: 5 });
    const dates = (validUntil: string | null, bookable = true) => [
      ...new Set(
        freeSlots(calendarOf(), wish, { busy: new Map(), decision: { bookable, validUntil } }, NOW).map(
          ({ date }) => date,
        ),
      ),
    ];
    expect(dates('2026-11-03')).toEqual(['2026-11-02', '2026-11-03']);
    expect(dates('2026-11-03', false)).toEqual([]);
    expect(dates(null)).toEqual([]);
  });
});

describe('a choice', () => {
  const colleagues = calendarOf({
    staff: ['dana', 'lena'].map((id) => ({ id, roles: ['prescriber' as const], weekly: null, away: [] })),
  });
  const nine = instantOf('2026-11-02T09:00', 'America/New_York');

  it('falls on whoever has least to do that day', () => {
    const diary = busyWith({ dana: [[minute('2026-11-02T11:00'), minute('2026-11-02T11:30')]] });
    expect(chooseSlot(colleagues, search(), nine, diary, NOW)).toMatchObject({
      staffId: 'lena',
      slot: { time: '09:00' },
    });
    expect(chooseSlot(colleagues, search({ staffId: 'dana' }), nine, diary, NOW)).toMatchObject({ staffId: 'dana' });
  });

  it('tells a time that is taken from one that never was', () => {
    const hour: Interval = [minute('2026-11-02T09:00'), minute('2026-11-02T10:00')];
    expect(chooseSlot(colleagues, search(), nine, busyWith({ dana: [hour], lena: [hour] }), NOW)).toBe('taken');
    const odd = new Date(nine.getTime() + 60_000);
    expect(chooseSlot(colleagues, search(), odd, busyWith({}), NOW)).toBe('never');
  });
});

/** When the clock of a zone first shows this time of a day or a later one, found by looking at it minute by minute. */
const reached = new Map<string, number>();
function reaches(date: string, time: string, zone: string): number {
  const wall = `${date}T${time}`;
  const key = `${wall} ${zone}`;
  let at = reached.get(key);
  if (at === undefined) {
    at = minute(wall, zone) - 61;
    while (wallTimeAt(at * 60_000, zone) < wall) at += 1;
    reached.set(key, at);
  }
  return at;
}

/** The same question, asked of every quarter of an hour by itself. */
function asked(calendar: Calendar, wish: Search, diary: Diary, now: Date): string[] {
  const { zone, hours, closures } = calendar.week;
  const overlaps = (id: string, from: number, to: number) =>
    (diary.busy.get(id) ?? []).some(([begins, ends]) => begins < to && from < ends);
  const found = new Set<string>();
  for (let day = 0; day < wish.days; day++) {
    const date = addDays(wish.from, day);
    if (closures.some(({ from, to }) => from <= date && date <= to)) continue;
    for (let quarter = 0; quarter < 96; quarter++) {
      const time = new Date(quarter * 900_000).toISOString().slice(11, 16);
      const start = instantOf(`${date}T${time}`, zone).getTime() / 60_000;
      if (wallTimeAt(start * 60_000, zone) !== `${date}T${time}`) continue;
      const end = start + wish.terms.duration;
      const isOpen = (list: readonly { weekday: number; opens: string; closes: string }[]) =>
        list.some(
          ({ weekday, opens, closes }) =>
            weekday === weekdayOf(date) && reaches(date, opens, zone) <= start && end <= reaches(date, closes, zone),
        );
      if (!isOpen(hours) || start * 60_000 < now.getTime() + 4 * 3_600_000) continue;
      const someone = calendar.staff.some(
        ({ id, weekly }) =>
          (weekly === null || isOpen(weekly)) && !overlaps(id, start - wish.terms.before, end + wish.terms.after),
      );
      if (someone && !overlaps('avery', start, end)) found.add(new Date(start * 60_000).toISOString());
    }
  }
  return [...found];
}

describe('whatever the hours, the diaries and the clocks', () => {
  const zones = ['America/New_York', 'America/Phoenix', 'America/Los_Angeles', 'Australia/Lord_Howe'];
  const timeOfDay = fc
    .integer({ min: 0, max: 95 })
    .map((quarter) => new Date(quarter * 900_000).toISOString().slice(11, 16));
  /** At most one opening a weekday: two that meet are the table's business. */
  const weekly = fc
    .uniqueArray(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), a: timeOfDay, b: timeOfDay }), {
      selector: ({ weekday }) => weekday,
      maxLength: 7,
    })
    .map((list) =>
      list
        .filter(({ a, b }) => a !== b)
        .map(({ weekday, a, b }) => ({ weekday, opens: a < b ? a : b, closes: a < b ? b : a })),
    );
  const days = fc.constantFrom(
    '2026-10-30',
    '2026-10-31',
    '2027-03-12',
    '2027-03-13',
    '2026-06-01',
    '2026-04-03',
    '2026-04-04',
  );
  const visits = fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 5 * 1440 }), long: fc.integer({ min: 5, max: 300 }) }),
    {
      maxLength: 20,
    },
  );

  it('they are just those that each quarter of an hour says by itself', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        days,
        fc.tuple(weekly, fc.option(weekly), fc.option(weekly)),
        fc.tuple(visits, visits, visits),
        fc.record({
          duration: fc.integer({ min: 5, max: 180 }),
          before: fc.integer({ min: 0, max: 30 }),
          after: fc.integer({ min: 0, max: 30 }),
        }),
        (zone, from, [hours, ofDana, ofLena], diaries, minutes) => {
          const calendar = calendarOf({
            week: { zone, hours, closures: [{ from: addDays(from, 1), to: addDays(from, 1) }] },
            staff: [
              { id: 'dana', roles: ['prescriber'], weekly: ofDana, away: [] },
              { id: 'lena', roles: ['prescriber'], weekly: ofLena, away: [] },
            ],
          });
          const begins = minute(`${from}T00:00`, zone);
          const names = ['dana', 'lena', 'avery'];
          const diary = busyWith(
            Object.fromEntries(
              diaries.map((list, index) => [
                names[index]!,
                list.map(({ at, long }): Interval => [begins + at, begins + at + long]),
              ]),
            ),
          );
          const wish = search({ from, days: 4, personId: 'avery', terms: { ...terms, ...minutes } });
          const now = new Date((begins - 120) * 60_000);
          const slots = freeSlots(calendar, wish, diary, now).map(({ at }) => new Date(at * 60_000).toISOString());
          expect(slots).toEqual(asked(calendar, wish, diary, now));
        },
      ),
      { numRuns: 100 },
    );
  });
});
