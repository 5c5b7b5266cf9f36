import { instantOf, wallTimeAt } from '@stillwater/platform';
import { alarmsOf, isAlarm, isDayOff, isMorning } from './played-staff-check.fixture.js';
import { untoldPapers } from './played-papers-check.fixture.js';
import { isCalm, mayBeMailed, type Caught, type Truth } from './played-truth.fixture.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A mail server that refuses is asked again within minutes. */
const ALARM_MS = 15 * MINUTE;

/** Everything that should have been sent, and was not. */
export function missing(caught: readonly Caught[], truth: Truth, end: Date): string[] {
  const untold = [forgotten, unsaid, unmissed, unanswered, silentMornings, lateAlarms, untoldPapers];
  return untold.flatMap((find) => find(caught, truth, end));
}

/** Visits that stood untouched for days and whose person may get mails: each must have been remembered two days before. */
export function forgotten(caught: readonly Caught[], truth: Truth, end: Date): string[] {
  return truth.visits
    .filter(({ starts, cancelledAt, confirmedAt, bookedAt, person }) => {
      const [only] = starts;
      const isUntouched = starts.length === 1 && !cancelledAt && !confirmedAt && mayBeMailed(person);
      return isUntouched && only!.startsAt < end && only!.startsAt.getTime() - bookedAt.getTime() > 4 * DAY;
    })
    .filter(({ starts }) => isCalm(truth, new Date(starts[0]!.startsAt.getTime() - 2 * DAY), DAY))
    .filter(({ token, starts }) => {
      const start = starts[0]!.startsAt.getTime();
      return !caught.some(({ at, channel, text }) => {
        const ahead = start - at.getTime();
        return channel === 'email' && text.includes(token) && ahead > DAY && ahead < 2.75 * DAY;
      });
    })
    .map(({ booked, starts }) => `no reminder of ${booked.serviceCode} of ${starts[0]!.localStart} in ${booked.zone}`);
}

/** Links that somebody was to get, and that worked for a day at least. */
function unsaid(caught: readonly Caught[], truth: Truth, end: Date): string[] {
  return truth.links
    .filter(({ from, over, person }) => {
      const until = Math.min(over?.getTime() ?? Infinity, end.getTime());
      return from.getTime() + DAY < until && mayBeMailed(person) && isCalm(truth, from, DAY);
    })
    .filter(({ token, from }) => {
      const inTime = (at: Date): boolean => at.getTime() - from.getTime() < DAY;
      return !caught.some(({ text, at }) => text.includes(token) && inTime(at));
    })
    .map(({ what, from, person }) => `no link to ${what} since ${from.toISOString()} for ${person.email}`);
}

/** Missed visits, soon noted, whose person nobody was in touch with until the next day. */
function unmissed(caught: readonly Caught[], truth: Truth, end: Date): string[] {
  return truth.visits
    .filter(({ missed, cameAt, starts, person }) => {
      const start = starts.at(-1)!.startsAt.getTime();
      const soon = missed?.heardAt && missed.heardAt.getTime() - start < 6 * HOUR && start + DAY < end.getTime();
      const met = person.contacts.some(({ at }) => at.getTime() >= start && at.getTime() < start + DAY);
      return soon && !cameAt && !met && mayBeMailed(person) && isCalm(truth, new Date(start), DAY);
    })
    .filter(({ starts, person }) => {
      const start = starts.at(-1)!.startsAt.getTime();
      return !caught.some(({ to, subject, text, at }) => {
        const isTheirs = to === person.email || to === person.phone;
        const after = at.getTime() - start;
        return isTheirs && after > 0 && after < DAY && /we missed you|no pudimos verle/i.test(`${subject} ${text}`);
      });
    })
    .map(({ starts, person }) => `nobody was missed at ${starts.at(-1)!.startsAt.toISOString()}: ${person.email}`);
}

/** Words by text that were heard at once. */
function unanswered(caught: readonly Caught[], truth: Truth): string[] {
  return truth.people.flatMap(({ phone, words }) =>
    words
      .filter(({ at, heardAt }) => heardAt && heardAt.getTime() === at.getTime() && isCalm(truth, at, HOUR))
      .filter(
        (word) =>
          !caught.some(
            ({ to, at, text }) =>
              to === phone && /no more texts|enviaremos textos|911/.test(text) && isWithin(word.at, at, 10 * MINUTE),
          ),
      )
      .map(({ meaning, at }) => `no answer to ${meaning} at ${at.toISOString()}`),
  );
}

/**
 * Mornings on which the front desk was told nothing: of working days with a visit that had long been booked. Nobody here
 * ever takes an inquiry on, so that something always waits for them.
 */
export function silentMornings(caught: readonly Caught[], truth: Truth, end: Date): string[] {
  const told = new Set(
    truth.staff.flatMap(({ email, zone }) =>
      caught
        .filter((mail) => mail.to === email && isMorning(mail))
        .map(({ at }) => `${wallTimeAt(at, zone).slice(0, 10)} ${email}`),
    ),
  );
  const wanted = truth.visits.flatMap(({ person, starts, cancelledAt }) => {
    const { from, localStart } = starts.at(-1)!;
    if (cancelledAt || isDayOff(localStart)) return [];
    return truth.staff
      .filter(({ clinicId, roles }) => clinicId === person.clinicId && roles.includes('intake'))
      .filter(({ zone }) => {
        const half = instantOf(`${localStart.slice(0, 10)}T07:30`, zone);
        return isCalm(truth, half, DAY / 4) && half < end && from.getTime() < half.getTime() - DAY / 4;
      })
      .map(({ email }) => `${localStart.slice(0, 10)} ${email}`);
  });
  return [...new Set(wanted)].filter((morning) => !told.has(morning)).sort();
}

/** What staff were to be told at once, and were not. */
function lateAlarms(caught: readonly Caught[], truth: Truth): string[] {
  return truth.staff.flatMap((member) => {
    const told = caught.filter((mail) => mail.to === member.email && isAlarm(mail));
    return alarmsOf(member.clinicId, truth)
      .filter(
        ({ at, mailsTo, isWanted }) =>
          isWanted && mailsTo(member) > 0 && !member.roles.includes('operator') && isCalm(truth, at, HOUR),
      )
      .filter((alarm) => !told.some(({ at }) => isWithin(alarm.at, at, ALARM_MS)))
      .map(({ at }) => `no alarm of ${at.toISOString()} to ${member.email}`);
  });
}

function isWithin(from: Date, at: Date, time: number): boolean {
  return from <= at && at.getTime() - from.getTime() <= time;
}
