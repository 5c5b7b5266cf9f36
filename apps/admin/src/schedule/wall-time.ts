/** Calendar arithmetic on wall-clock text: dates are `YYYY-MM-DD`, wall times `YYYY-MM-DDTHH:MM`; no zone is guessed. */

const DAY = 86_400_000;

const atNoon = (date: string): number => Date.parse(`${date}T12:00:00Z`);

/** The calendar date on a zone's clock. */
export function dateIn(zone: string, instant: number): string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}

export function addDays(date: string, days: number): string {
  return new Date(atNoon(date) + days * DAY).toISOString().slice(0, 10);
}

/** The Monday of the date's week. */
export function mondayOf(date: string): string {
  const weekday = (new Date(atNoon(date)).getUTCDay() + 6) % 7;
  return addDays(date, -weekday);
}

/** Whether the text is a date of the calendar. */
export function isDate(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = atNoon(text);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

export const dateOf = (wall: string): string => wall.slice(0, 10);

export function minuteOfDay(wall: string): number {
  const [hour = 0, minute = 0] = wall.slice(11, 16).split(':').map(Number);
  return hour * 60 + minute;
}
