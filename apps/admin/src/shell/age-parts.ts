const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span in the largest unit that fits, rounded down, and at least a minute. */
export function ageParts(milliseconds: number): { value: number; unit: 'minute' | 'hour' | 'day' } {
  const span = Math.max(MINUTE, milliseconds);
  if (span >= 2 * DAY) return { value: Math.floor(span / DAY), unit: 'day' };
  if (span >= HOUR) return { value: Math.floor(span / HOUR), unit: 'hour' };
  return { value: Math.floor(span / MINUTE), unit: 'minute' };
}
