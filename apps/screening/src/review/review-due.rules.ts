import type { ClosedDays, OpeningHours } from '@stillwater/contracts';
import { addDays, instantOf, wallTimeAt, weekdayOf } from '@stillwater/platform';

/** What tells a clinic's business days. */
export interface BusinessDays {
  zone: string;
  hours: readonly OpeningHours[];
  closures: readonly ClosedDays[];
}

const BUSINESS_DAYS = 2;
/** A clinic without hours, or closed for longer, still answers in time. */
const LOOK_AHEAD_DAYS = 14;

/** When somebody should have decided: as the clinic closes on the second business day after the answers came. */
export function reviewDueAt(submittedAt: Date, { zone, hours, closures }: BusinessDays): Date {
  const today = wallTimeAt(submittedAt, zone).slice(0, 10);
  let business = 0;
  for (let ahead = 1; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const date = addDays(today, ahead);
    if (closures.some(({ from, to }) => from <= date && date <= to)) continue;
    const closes = lastClosing(date, hours);
    if (closes && ++business === BUSINESS_DAYS) return instantOf(`${date}T${closes}`, zone);
  }
  return instantOf(`${addDays(today, BUSINESS_DAYS)}T17:00`, zone);
}

function lastClosing(date: string, hours: readonly OpeningHours[]): string | undefined {
  const week = Math.ceil(Number(date.slice(8)) / 7);
  return hours
    .filter(({ weekday, weekOfMonth }) => weekday === weekdayOf(date) && (weekOfMonth ?? week) === week)
    .map(({ closes }) => closes)
    .sort()
    .at(-1);
}
