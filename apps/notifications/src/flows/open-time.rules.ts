import { addDays, instantOf, wallTimeAt, weekdayOf } from '@stillwater/platform';
import type { Opening } from '../templates/office-hours.rules.js';

/** When somebody is in the clinic, by the clock on its wall. */
export interface OpenHours {
  zone: string;
  hours: readonly Opening[];
  /** Whole days, both ends included. */
  closures: readonly { from: string; to: string }[];
}

interface Span {
  from: Date;
  to: Date;
}

/** A clinic that doesn't open within this many days counts as one whose hours nobody knows. */
const LOOK_AHEAD_DAYS = 400;

const DAY_MS = 24 * 60 * 60_000;

/**
 * The moment at which a clinic has been open for so many minutes since; with 0 the next one at which it is open. Without
 * known hours time simply passes.
 */
export function openAfter(at: Date, minutes: number, open: OpenHours | undefined): Date {
  const passed = new Date(at.getTime() + minutes * 60_000);
  if (!open) return passed;
  let left = minutes * 60_000;
  for (let day = 0; day < LOOK_AHEAD_DAYS; day += 1) {
    for (const { from, to } of spansOn(addDays(wallTimeAt(at, open.zone).slice(0, 10), day), open)) {
      if (to <= at) continue;
      const begin = from > at ? from : at;
      if (left <= to.getTime() - begin.getTime()) return new Date(begin.getTime() + left);
      left -= to.getTime() - begin.getTime();
    }
  }
  return passed;
}

/** So many open days after the next moment at which the clinic is open, at the same time of day or as near as it is open. */
export function openDayAfter(at: Date, days: number, open: OpenHours | undefined): Date {
  const begin = openAfter(at, 0, open);
  if (!open) return new Date(begin.getTime() + days * DAY_MS);
  const wall = wallTimeAt(begin, open.zone);
  const [date, time] = [wall.slice(0, 10), wall.slice(11)];
  for (let [day, left] = [1, days]; day < LOOK_AHEAD_DAYS && left > 0; day += 1) {
    const spans = spansOn(addDays(date, day), open);
    if (spans.length === 0) continue;
    left -= 1;
    if (left === 0) return nearest(instantOf(`${addDays(date, day)}T${time}`, open.zone), spans);
  }
  return days === 0 ? begin : new Date(begin.getTime() + days * DAY_MS);
}

/** The date itself, or the next one on which the clinic opens. Without known hours every day counts. */
export function nextOpenDate(date: string, open: OpenHours): string {
  for (let day = 0; day < LOOK_AHEAD_DAYS; day += 1) {
    const candidate = addDays(date, day);
    if (spansOn(candidate, open).length > 0) return candidate;
  }
  return date;
}

function nearest(moment: Date, spans: readonly Span[]): Date {
  const next = spans.find(({ to }) => moment <= to);
  if (!next) return spans.at(-1)!.to;
  return moment < next.from ? next.from : moment;
}

function spansOn(date: string, { zone, hours, closures }: OpenHours): Span[] {
  if (closures.some(({ from, to }) => from <= date && date <= to)) return [];
  const weekOfMonth = Math.ceil(Number(date.slice(8)) / 7);
  return hours
    .filter((opening) => opening.weekday === weekdayOf(date))
    .filter((opening) => opening.weekOfMonth === undefined || opening.weekOfMonth === weekOfMonth)
    .map(({ opens, closes }) => ({
      from: instantOf(`${date}T${opens}`, zone),
      to: instantOf(`${date}T${closes}`, zone),
    }))
    .sort((a, b) => a.from.getTime() - b.from.getTime());
}
