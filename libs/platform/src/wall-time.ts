/**
 * Wall clocks of zones. A wall time is a text without a zone, `2026-11-03T09:00`; a wall date is `2026-11-03`. Both
 * compare as text.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Clockwork {
  format: Intl.DateTimeFormat;
  /** By hour since 1970: no zone changes its offset twice in an hour. NaN marks an hour with a change in it. */
  offsets: Map<number, number>;
}

const clockworks = new Map<string, Clockwork>();

/** How many hours of a zone are kept: some ten years, whatever instants a caller brings. */
const MOST_HOURS = 100_000;

/**
 * How far the zone's clocks are ahead of UTC, in milliseconds.
 * @throws RangeError when there is no such zone
 */
export function zoneOffset(instant: number, zone: string): number {
  const clockwork = clockworkOf(zone);
  const hour = Math.floor(instant / HOUR);
  let offset = clockwork.offsets.get(hour);
  if (offset === undefined) {
    const first = offsetBy(clockwork.format, hour * HOUR);
    offset = first === offsetBy(clockwork.format, (hour + 1) * HOUR - 1_000) ? first : Number.NaN;
    if (clockwork.offsets.size >= MOST_HOURS) clockwork.offsets.clear();
    clockwork.offsets.set(hour, offset);
  }
  return Number.isNaN(offset) ? offsetBy(clockwork.format, instant) : offset;
}

/** What the clocks of a zone show, to the minute: `2026-11-03T09:00`. */
export function wallTimeAt(instant: Date | number, zone: string): string {
  const at = typeof instant === 'number' ? instant : instant.getTime();
  return new Date(at + zoneOffset(at, zone)).toISOString().slice(0, 16);
}

/**
 * When the clocks of a zone show a time. One that they skip in spring is taken as much later as they skip (02:30 becomes
 * 03:30); of one that they show twice in autumn, the first.
 */
export function instantOf(wall: string, zone: string): Date {
  const asUtc = Date.parse(`${wall}Z`);
  // Offsets lie within a day of UTC, so one day either side sees the offsets before and after a change.
  const before = zoneOffset(asUtc - DAY, zone);
  const after = zoneOffset(asUtc + DAY, zone);
  for (const offset of before === after ? [before] : [before, after]) {
    const instant = asUtc - offset;
    if (zoneOffset(instant, zone) === offset) return new Date(instant);
  }
  return new Date(asUtc - before);
}

/** The date `days` later, or earlier when negative. */
export function addDays(wallDate: string, days: number): string {
  return new Date(Date.parse(`${wallDate}T00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(wallDate: string): number {
  return new Date(`${wallDate}T00:00Z`).getUTCDay() || 7;
}

/** An offset as ISO 8601 writes it: `-05:00`. */
export function offsetText(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${milliseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function clockworkOf(zone: string): Clockwork {
  let clockwork = clockworks.get(zone);
  if (!clockwork) {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clockworks.set(zone, (clockwork = { format, offsets: new Map() }));
  }
  return clockwork;
}

function offsetBy(format: Intl.DateTimeFormat, instant: number): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return shown - Math.floor(instant / 1_000) * 1_000;
}
