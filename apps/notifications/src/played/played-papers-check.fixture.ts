import { addDays, instantOf, wallTimeAt } from '@stillwater/platform';
import { wrongAboutVisit } from './played-visit-check.fixture.js';
import {
  isCalm,
  mayBeMailed,
  type Caught,
  type PlayedDocument,
  type PlayedVisit,
  type Truth,
} from './played-truth.fixture.js';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** An event may be heard so late. */
const HEARD_MS = 4 * HOUR;
/** What is booked so near to a moment is told at once, and that is near enough. */
const APART_MS = 2 * HOUR;
/** A night, and a mail server that refuses. */
const NIGHT_MS = 14 * HOUR;

type Start = PlayedVisit['starts'][number];

/** What is really missing before a visit at a moment. */
export function missingAt({ person, papers }: PlayedVisit, at: Date): PlayedDocument[] {
  return (papers?.documents ?? []).filter(
    ({ kind, version, from, until }) =>
      from <= at &&
      (!until || at < until) &&
      !person.signed.some((signed) => signed.kind === kind && signed.version >= version && signed.at <= at),
  );
}

/** A word about papers goes to whom they are of, while something is missing, near the visit, and twice at most. */
export function wrongAboutPapers(visit: PlayedVisit, message: Caught, told: Map<Start, number>): string[] {
  const { at, channel } = message;
  const start = visit.starts.findLast(({ from }) => from <= at);
  if (!start) return ['papers before the visit was booked'];
  // A text has no room for the time.
  const wrong = wrongAboutVisit(visit, message);
  const found = channel === 'sms' ? wrong.filter((one) => !one.startsWith('at another time')) : wrong;
  if (missingAt(visit, at).length === 0) found.push('papers that are signed');
  if (at.getTime() < daysBefore(start, visit, 3).getTime() - HOUR) found.push('papers too early');
  const count = (told.get(start) ?? 0) + 1;
  told.set(start, count);
  return count > 2 ? [...found, 'papers for the third time'] : found;
}

/** Papers that stayed missing while the person was to be told, and was not; and what the front desk saw in its inbox. */
export function untoldPapers(caught: readonly Caught[], truth: Truth, end: Date): string[] {
  return truth.visits
    .filter(({ papers }) => papers)
    .flatMap((visit) => [...untold(visit, caught, truth, end), ...wrongLooks(visit, truth)]);
}

function untold(visit: PlayedVisit, caught: readonly Caught[], truth: Truth, end: Date): string[] {
  const { person, papers, booked } = visit;
  if (!mayBeMailed(person)) return [];
  return wantedBefore(visit)
    .filter(({ from, until }) => isCalm(truth, from, DAY) && until < end && stayMissing(visit, { from, until }))
    .filter(({ from, until }) => {
      const isTheirs = ({ channel, text }: Caught): boolean => channel === 'email' && text.includes(papers!.token);
      return !caught.some(
        (mail) => isTheirs(mail) && mail.at.getTime() > from.getTime() - APART_MS && mail.at <= until,
      );
    })
    .map(({ from }) => `no word of papers since ${from.toISOString()} before ${booked.localStart} for ${person.email}`);
}

/** When the person was to be told of a visit's last time: three days and one day before, or soon when it came later. */
function wantedBefore(visit: PlayedVisit): { from: Date; until: Date }[] {
  const start = visit.starts.at(-1)!;
  if (visit.cancelledAt) return [];
  const moments = [3, 1].map((days) => daysBefore(start, visit, days));
  const ahead = moments
    .filter((moment) => start.from.getTime() < moment.getTime() - HEARD_MS)
    .map((from) => ({ from, until: new Date(from.getTime() + NIGHT_MS) }));
  const hour = wallTimeAt(start.from, visit.person.zone).slice(11);
  const isByDay = hour >= '09:00' && hour < '15:00' && start.startsAt.getTime() - start.from.getTime() > 6 * HOUR;
  if (start.from < moments[0]! || !isByDay) return ahead;
  return [...ahead, { from: start.from, until: new Date(start.from.getTime() + HEARD_MS) }];
}

/** Who looks into the inbox finds what is missing three days before and later, and nothing that is signed. */
function wrongLooks(visit: PlayedVisit, truth: Truth): string[] {
  return visit.papers!.looks.flatMap(({ at, isAsked }) => {
    const start = visit.starts.findLast(({ from }) => from <= at)!;
    const isOff = visit.cancelledAt && visit.cancelledAt <= at;
    const name = `${visit.booked.appointmentId} at ${at.toISOString()}`;
    if (isAsked) return isKnownSigned(visit, at) ? [`staff are asked for what is signed: ${name}`] : [];
    const from = new Date(Math.max(start.from.getTime(), daysBefore(start, visit, 3).getTime()));
    const isDue = !isOff && from.getTime() < at.getTime() - HEARD_MS && isCalm(truth, at, DAY);
    return isDue && stayMissing(visit, { from, until: at }) ? [`staff are not asked: ${name}`] : [];
  });
}

/** One of them was in force, and heard of, long before, and is neither signed nor replaced by the end. */
function stayMissing(visit: PlayedVisit, { from, until }: { from: Date; until: Date }): boolean {
  return missingAt(visit, until).some(({ heardAt }) => heardAt && heardAt.getTime() < from.getTime() - HEARD_MS);
}

/** All that was ever asked for is signed or has ended, and that has been heard. */
function isKnownSigned({ person, papers }: PlayedVisit, at: Date): boolean {
  return papers!.documents
    .filter(({ from }) => from <= at)
    .every(({ kind, version, endHeardAt }) => {
      const isSigned = person.signed.some(
        (one) => one.kind === kind && one.version >= version && one.heardAt && one.heardAt < at,
      );
      return (
        isSigned || (endHeardAt && endHeardAt < at) || papers!.documents.some((one) => isNext(one, kind, version, at))
      );
    });
}

function isNext(one: PlayedDocument, kind: string, version: number, at: Date): boolean {
  return one.kind === kind && one.version > version && one.heardAt !== undefined && one.heardAt < at;
}

/** So many days before, by the clock on the clinic's wall. */
function daysBefore({ localStart }: Start, { booked: { zone } }: PlayedVisit, days: number): Date {
  return instantOf(`${addDays(localStart.slice(0, 10), -days)}T${localStart.slice(11)}`, zone);
}
