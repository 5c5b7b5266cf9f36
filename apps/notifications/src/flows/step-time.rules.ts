import { addDays, instantOf } from '@stillwater/platform';
import type { Wait } from './flow.rules.js';
import type { Fact, Visit } from './follow-flow.rules.js';
import { openAfter, openDayAfter, type OpenHours } from './open-time.rules.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Closer than this to the event, a reminder would follow on the heels of the message that says the same. */
export const APART_MS = HOUR_MS;

/** A message can be brought forward by no more: from eight in the morning to seven in the evening, and an hour of autumn. */
const QUIET_MS = 14 * HOUR_MS;

/** As close to the start as this, quiet hours bring a message forward instead of putting it off. */
const LAST_CALL_MS = HOUR_MS;

/**
 * When a step is wanted.
 * @param open of the clinic, as far as it is known
 * @returns undefined when that moment had passed as the fact happened, and nothing else is wanted then, or never comes
 */
export function wantedAt(
  wait: Wait,
  { at, appointment }: Pick<Fact, 'at' | 'appointment'>,
  open?: OpenHours,
): Date | undefined {
  if (wait.from === 'event') return new Date(at.getTime() + wait.minutes * MINUTE_MS);
  if (wait.from === 'opening')
    return 'days' in wait ? openDayAfter(at, wait.days, open) : openAfter(at, wait.minutes, open);
  // The clinic's day is planned day by day, not by a fact.
  if (!appointment || wait.from === 'clinic_day') return undefined;
  if ('minutes' in wait) return new Date(appointment.startsAt.getTime() + wait.minutes * MINUTE_MS);
  const wanted = aroundVisit(wait, appointment);
  if (wanted.getTime() >= at.getTime() + APART_MS) return wanted;
  return comesInstead(wait) ? new Date(at.getTime() + wait.elseMinutes * MINUTE_MS) : undefined;
}

/** Whether the step's moment had passed as the fact happened, and it comes soon after the fact instead. */
export function catchesUp(wait: Wait, { at, appointment }: Pick<Fact, 'at' | 'appointment'>): boolean {
  if (!appointment || !comesInstead(wait)) return false;
  return aroundVisit(wait, appointment).getTime() < at.getTime() + APART_MS;
}

function comesInstead(wait: Wait): wait is Extract<Wait, { hours: number }> & { elseMinutes: number } {
  return 'elseMinutes' in wait && wait.elseMinutes !== undefined;
}

function aroundVisit(
  wait: Exclude<Extract<Wait, { from: `appointment_${string}` }>, { minutes: number }>,
  { startsAt, localStart, zone }: Visit,
): Date {
  if (wait.from === 'appointment_day')
    return instantOf(`${addDays(localStart.slice(0, 10), wait.days)}T${wait.at}`, zone);
  return Math.abs(wait.hours) >= 24
    ? instantOf(`${addDays(localStart.slice(0, 10), wait.hours / 24)}T${localStart.slice(11)}`, zone)
    : new Date(startsAt.getTime() + wait.hours * HOUR_MS);
}

/**
 * When a step must be looked at: at its time, or so long before that quiet hours in whatever zone can still bring it
 * forward to the evening before. After the start nothing does.
 */
export function lookAt(wanted: Date, startsAt: Date | undefined): Date {
  const mayComeForward =
    startsAt && wanted < startsAt && wanted.getTime() > startsAt.getTime() - QUIET_MS - LAST_CALL_MS;
  return mayComeForward ? new Date(wanted.getTime() - QUIET_MS) : wanted;
}
