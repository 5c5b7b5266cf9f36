import { addDays, instantOf, offsetText, wallTimeAt, weekdayOf, zoneOffset } from '@stillwater/platform';

/** One opening of the clinic's week; `weekOfMonth` 1 is the first such weekday of a month. */
export interface ClinicHours {
  weekday: number;
  opens: string;
  closes: string;
  weekOfMonth?: number;
}

/** Closed from the first to the last day, both included. */
export interface Closure {
  from: string;
  to: string;
}

export interface WorkingHours {
  weekday: number;
  opens: string;
  closes: string;
}

/** Away on the wall clock of the clinic; from `until` on there again. */
export interface Absence {
  from: string;
  until: string;
}

/** When a clinic is open, in its own zone. */
export interface ClinicWeek {
  zone: string;
  hours: readonly ClinicHours[];
  closures: readonly Closure[];
}

export interface StaffWeek {
  id: string;
  /** Null: whenever the clinic is open. */
  weekly: readonly WorkingHours[] | null;
}

/** A time at which a visit could start, if nobody had anything else to do. */
export interface OpenStart {
  /** Minutes since 1970, UTC. */
  at: number;
  date: string;
  time: string;
  utcOffset: string;
  /** Who works then, from the start of the visit to its end. */
  staffIds: readonly string[];
}

export const GRID_MINUTES = 15;
const MINUTE = 60_000;
const DAY_MINUTES = 1_440;

/** From the first to the last minute of a stretch of a day, on its wall clock. */
type Stretch = readonly [from: number, to: number];

/** The grid of a day as its wall clock shows it: `00:00`, `00:15`, ... */
const GRID: readonly (readonly [minute: number, time: string])[] = Array.from(
  { length: DAY_MINUTES / GRID_MINUTES },
  (_, index) => [index * GRID_MINUTES, timeText(index * GRID_MINUTES)],
);

/**
 * The starts of one day: on the grid, inside the clinic's hours and somebody's own, the whole visit long. A wall time
 * that the day skips is no start, and of one that it shows twice the first is; a visit lasts as long as a watch says,
 * whatever the clocks on the wall do meanwhile.
 */
export function openStarts(
  week: ClinicWeek,
  staff: readonly StaffWeek[],
  durationMinutes: number,
  date: string,
): OpenStart[] {
  const open = openingOf(week, date);
  if (open.length === 0) return [];
  const clock = clockOf(week.zone, date);
  const working = staff
    .map(({ id, weekly }) => ({ id, stretches: weekly ? within(open, stretchesOf(weekly, date)) : open }))
    .map(({ id, stretches }) => ({
      id,
      spans: stretches.map(([from, to]) => [clock.reaches(from), clock.reaches(to)] as const),
    }));
  const starts: OpenStart[] = [];
  for (const [minute, time] of GRID) {
    const at = clock.at(minute);
    if (!clock.shows(at, time)) continue;
    const staffIds = working
      .filter(({ spans }) => spans.some(([from, to]) => from <= at && at + durationMinutes <= to))
      .map(({ id }) => id);
    if (staffIds.length > 0) starts.push({ at, date, time, utcOffset: clock.offsetAt(at), staffIds });
  }
  return starts;
}

function openingOf({ hours, closures }: ClinicWeek, date: string): Stretch[] {
  if (closures.some(({ from, to }) => from <= date && date <= to)) return [];
  const weekOfMonth = Math.ceil(Number(date.slice(8)) / 7);
  return stretchesOf(
    hours.filter((opening) => opening.weekOfMonth === undefined || opening.weekOfMonth === weekOfMonth),
    date,
  );
}

/** Those of this weekday, in order, and those that meet as one. */
function stretchesOf(hours: readonly WorkingHours[], date: string): Stretch[] {
  const weekday = weekdayOf(date);
  const today = hours.filter((opening) => opening.weekday === weekday);
  return coalesced(today.map(({ opens, closes }) => [minuteOf(opens), minuteOf(closes)]));
}

/** In order, without what overlaps or touches. */
export function coalesced(stretches: readonly Stretch[]): Stretch[] {
  const result: [number, number][] = [];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

function within(open: readonly Stretch[], working: readonly Stretch[]): Stretch[] {
  return open.flatMap(([from, to]) =>
    working
      .map(([begins, ends]): Stretch => [Math.max(from, begins), Math.min(to, ends)])
      .filter(([begins, ends]) => begins < ends),
  );
}

/** How one day's wall clock runs. */
interface DayClock {
  /** Minutes since 1970 of a minute of the day. */
  at(minute: number): number;
  /** When the clock first shows this minute or a later one: the end of a skipped hour for whatever lies in it. */
  reaches(minute: number): number;
  /** Whether the clock really shows this time then: not when it is skipped. */
  shows(at: number, time: string): boolean;
  offsetAt(at: number): string;
}

function clockOf(zone: string, date: string): DayClock {
  const begins = instantOf(`${date}T00:00`, zone).getTime();
  const ends = instantOf(`${addDays(date, 1)}T00:00`, zone).getTime();
  const offset = zoneOffset(begins, zone);
  if (offset === zoneOffset(ends, zone)) {
    const utcOffset = offsetText(offset);
    const first = Date.parse(`${date}T00:00Z`) / MINUTE - offset / MINUTE;
    const at = (minute: number) => first + minute;
    return { at, reaches: at, shows: () => true, offsetAt: () => utcOffset };
  }
  const at = (minute: number) => instantOf(`${date}T${timeText(minute)}`, zone).getTime() / MINUTE;
  const shows = (instant: number, time: string) => wallTimeAt(instant * MINUTE, zone) === `${date}T${time}`;
  return {
    at,
    shows,
    reaches(minute) {
      let instant = at(minute);
      if (shows(instant, timeText(minute))) return instant;
      const skipped = zoneOffset(instant * MINUTE, zone);
      while (zoneOffset((instant - 1) * MINUTE, zone) === skipped) instant -= 1;
      return instant;
    },
    offsetAt: (instant) => offsetText(zoneOffset(instant * MINUTE, zone)),
  };
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
