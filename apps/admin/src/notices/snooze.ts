import { addDays, dateIn } from '../schedule/wall-time.js';

const HOUR = 3_600_000;
/** The server takes no longer ones. */
const LONGEST = 7 * 24 * HOUR;

export type SnoozeName = 'hour' | 'afternoon' | 'morning';

export interface SnoozeChoice {
  readonly name: SnoozeName;
  readonly at: number;
}

/** When a notice may come back, by the clinic's clock; this afternoon only while that is more than an hour away. */
export function snoozeChoices(now: number, zone: string): readonly SnoozeChoice[] {
  const today = dateIn(zone, now);
  const afternoon = instantOn(zone, `${today}T14:00`);
  return [
    { name: 'hour', at: now + HOUR },
    ...(afternoon > now + HOUR ? [{ name: 'afternoon' as const, at: afternoon }] : []),
    { name: 'morning', at: instantOn(zone, `${addDays(today, 1)}T09:00`) },
  ];
}

/** Whether the server would take it. */
export const mayComeBackAt = (at: number, now: number): boolean => at > now && at <= now + LONGEST;

/** The instant at which a zone's clock shows `YYYY-MM-DDTHH:MM`; of a time that is skipped, the one after the change. */
export function instantOn(zone: string, wall: string): number {
  const asIfUtc = Date.parse(`${wall}Z`);
  const first = asIfUtc - offsetAt(zone, asIfUtc);
  return asIfUtc - offsetAt(zone, first);
}

function offsetAt(zone: string, instant: number): number {
  return Date.parse(`${wallOn(zone, instant)}Z`) - Math.floor(instant / 60_000) * 60_000;
}

/** What a zone's clock shows, as `YYYY-MM-DDTHH:MM`. */
export function wallOn(zone: string, instant: number): string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${dateIn(zone, instant)}T${part.hour}:${part.minute}`;
}
