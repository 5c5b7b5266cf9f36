import { addDays, instantOf, wallTimeAt } from '@stillwater/platform';
import { APART_MS } from './step-time.rules.js';

/** On the person's own clock. The law's outer limits are an hour wider on both sides. */
const OPENS = '09:00';
const CLOSES = '20:00';
const EVENING = '19:00';

/** Nobody is helped by a reminder that comes later than this before the start. */
const LAST_CALL_MS = 60 * 60_000;

export type Sending =
  | { kind: 'now' }
  /** `moved`: quiet hours changed its time. */
  | { kind: 'wait'; until: Date; moved: boolean }
  | { kind: 'too_late' };

/**
 * When a message may reach a person. Wanted in quiet hours, it waits for the next morning, or, when that is later than
 * an hour before the appointment, goes the evening before. One that is wanted after the start waits for the morning.
 * Brought forward onto the heels of what set it off it would only say the same again.
 * @param zone the person's
 * @param factAt when happened what set it off
 */
export function sendingTime(wanted: Date, now: Date, zone: string, start: Date | undefined, factAt?: Date): Sending {
  const startsAt = start && start < wanted ? undefined : start;
  const target = outsideQuietHours(wanted, zone, startsAt) ?? eveningBefore(wanted, zone);
  const at = now < target ? target : now;
  if (factAt && at < wanted && at.getTime() < factAt.getTime() + APART_MS) return { kind: 'too_late' };
  if (now < target) return { kind: 'wait', until: target, moved: target.getTime() !== wanted.getTime() };
  const next = outsideQuietHours(now, zone, startsAt);
  if (!next) return { kind: 'too_late' };
  return next.getTime() === now.getTime() ? { kind: 'now' } : { kind: 'wait', until: next, moved: true };
}

/** The moment itself or the next morning; undefined when the morning is too late for the appointment. */
function outsideQuietHours(moment: Date, zone: string, startsAt: Date | undefined): Date | undefined {
  const wall = wallTimeAt(moment, zone);
  const [date, time] = [wall.slice(0, 10), wall.slice(11)];
  if (time >= OPENS && time < CLOSES) return moment;
  const morning = instantOf(`${time < OPENS ? date : addDays(date, 1)}T${OPENS}`, zone);
  return startsAt && morning.getTime() > startsAt.getTime() - LAST_CALL_MS ? undefined : morning;
}

/** The last evening before a moment in quiet hours. */
function eveningBefore(moment: Date, zone: string): Date {
  const wall = wallTimeAt(moment, zone);
  const [date, time] = [wall.slice(0, 10), wall.slice(11)];
  return instantOf(`${time < OPENS ? addDays(date, -1) : date}T${EVENING}`, zone);
}
