import { addDays, instantOf, wallTimeAt } from '@stillwater/platform';
import { nextOpenDate, type OpenHours } from './open-time.rules.js';

/** A day on the wall of a clinic, counted as `20261102`: of what comes once a day it is the occurrence. */
export interface ClinicDay {
  day: number;
  at: Date;
}

/**
 * The next moment after now at which a clinic's clock shows the time, on a day on which it opens, and after the last one
 * that had it: whoever slept for days wakes up to one, and no clock or zone that is set back brings a day twice.
 */
export function nextClinicDay(now: Date, time: string, open: OpenHours, last: number | undefined): ClinicDay {
  const { zone } = open;
  const today = wallTimeAt(now, zone).slice(0, 10);
  const first = last === undefined || numberOf(today) > last ? today : addDays(dateOf(last), 1);
  for (let date = nextOpenDate(first, open); ; date = nextOpenDate(addDays(date, 1), open)) {
    const at = instantOf(`${date}T${time}`, zone);
    if (at > now) return { day: numberOf(date), at };
  }
}

function numberOf(date: string): number {
  return Number(date.replaceAll('-', ''));
}

function dateOf(day: number): string {
  return String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
}
